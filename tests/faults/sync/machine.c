/* What a machine may do to a program preloaded with this (LD_PRELOAD): its disk is full, its clock is set.
 *
 * machine_is(path) maps the 16 bytes that say so; whoever writes them changes the machine while the program runs.
 * On a full disk no file called *.db* grows any more; what is within it can still be written over.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

struct machine {
    int64_t clock_ahead; /* milliseconds */
    int64_t disk_full;
};

static volatile const struct machine *machine;

int machine_is(const char *path)
{
    int fd = open(path, O_RDONLY);
    void *mapped = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *machine, PROT_READ, MAP_SHARED, fd, 0);
    if (fd >= 0)
        close(fd);
    if (mapped == MAP_FAILED)
        return -1;
    machine = mapped;
    return 0;
}

int clock_gettime(clockid_t clock, struct timespec *at)
{
    static __typeof__(&clock_gettime) next;
    if (next == NULL)
        next = NEXT(clock_gettime);
    int failed = next(clock, at);
    if (!failed && clock == CLOCK_REALTIME && machine != NULL)
        at->tv_sec += machine->clock_ahead / 1000;
    return failed;
}

/* Whether these bytes find no room. */
static int no_room(int fd, off64_t end)
{
    char link[32], name[4096] = "";
    struct stat it;
    if (machine == NULL || !machine->disk_full || fstat(fd, &it) != 0 || !S_ISREG(it.st_mode) || end <= it.st_size)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    if (readlink(link, name, sizeof name - 1) < 0 || strstr(name, ".db") == NULL)
        return 0;
    errno = ENOSPC;
    return 1;
}

ssize_t write(int fd, const void *data, size_t bytes)
{
    return no_room(fd, lseek(fd, 0, SEEK_CUR) + (off64_t)bytes) ? -1 : NEXT(write)(fd, data, bytes);
}

ssize_t pwrite(int fd, const void *data, size_t bytes, off_t at)
{
    return no_room(fd, at + (off64_t)bytes) ? -1 : NEXT(pwrite)(fd, data, bytes, at);
}

ssize_t pwrite64(int fd, const void *data, size_t bytes, off64_t at)
{
    return no_room(fd, at + (off64_t)bytes) ? -1 : NEXT(pwrite64)(fd, data, bytes, at);
}

int ftruncate(int fd, off_t length)
{
    return no_room(fd, length) ? -1 : NEXT(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length)
{
    return no_room(fd, length) ? -1 : NEXT(ftruncate64)(fd, length);
}

int fallocate64(int fd, int how, off64_t at, off64_t length)
{
    return no_room(fd, at + length) ? -1 : NEXT(fallocate64)(fd, how, at, length);
}

int posix_fallocate64(int fd, off64_t at, off64_t length)
{
    return no_room(fd, at + length) ? ENOSPC : NEXT(posix_fallocate64)(fd, at, length);
}
