/* Ends the process it is preloaded into (LD_PRELOAD) at a chosen step where it writes to disk or wire.
 *
 * Each call below is a point: death comes before it. A write to a socket is a second point: half of its bytes
 * leave, then death comes. kill_at(n) counts from 1 and dies at point n (0: only counts); kill_never() lets the
 * process live on and tells how many points it passed. Until then every call goes straight through.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MOST_PARTS 64

static atomic_long passed;
static atomic_bool armed;
static long deadly;

void kill_at(long point)
{
    deadly = point;
    atomic_store(&passed, 0);
    atomic_store(&armed, 1);
}

long kill_never(void)
{
    atomic_store(&armed, 0);
    return atomic_load(&passed);
}

/* Where the points are told: a mapping the parent sees too, so that it outlives this process. */
static char *told;
static size_t told_bytes;

void kill_tells(char *memory, size_t bytes)
{
    told = memory;
    told_bytes = bytes;
}

/* The file's name, or the kind of a socket: the database's is a unix one, the printer's is not. */
static void tell(const char *call, int fd, const char *path, const char *how)
{
    char link[32], target[160] = "";
    struct sockaddr_storage end;
    socklen_t length = sizeof end;
    if (told == NULL)
        return;
    if (fd >= 0 && getsockname(fd, (struct sockaddr *)&end, &length) == 0) {
        path = end.ss_family == AF_UNIX ? "unix socket" : "socket";
    } else if (fd >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t got = readlink(link, target, sizeof target - 1);
        target[got > 0 ? got : 0] = 0;
        path = target;
    }
    const char *name = strrchr(path, '/');
    size_t used = strlen(told);
    snprintf(told + used, told_bytes - used, "%s %s%s\n", call, name == NULL ? path : name + 1, how);
}

/* Whether this very point is the deadly one. */
static int here(const char *call, int fd, const char *path, const char *how)
{
    if (!atomic_load(&armed))
        return 0;
    tell(call, fd, path, how);
    return atomic_fetch_add(&passed, 1) + 1 == deadly;
}

static void die(void)
{
    for (;;)
        syscall(SYS_kill, getpid(), SIGKILL);
}

static void before(const char *call, int fd, const char *path)
{
    if (here(call, fd, path, ""))
        die();
}

static int is_wire(int fd)
{
    struct stat it;
    return fstat(fd, &it) == 0 && S_ISSOCK(it.st_mode);
}

static void half(const char *call, int fd, const void *data, size_t bytes)
{
    if (bytes > 1 && here(call, fd, "", " half")) {
        NEXT(send)(fd, data, bytes / 2, MSG_NOSIGNAL);
        die();
    }
}

static void half_of_parts(const char *call, int fd, const struct iovec *parts, int count)
{
    size_t bytes = 0;
    for (int i = 0; i < count; i++)
        bytes += parts[i].iov_len;
    if (bytes < 2 || count > MOST_PARTS || !here(call, fd, "", " half"))
        return;
    struct iovec some[MOST_PARTS];
    int n = 0;
    for (size_t left = bytes / 2; left > 0; n++) {
        some[n] = parts[n];
        if (some[n].iov_len > left)
            some[n].iov_len = left;
        left -= some[n].iov_len;
    }
    NEXT(writev)(fd, some, n);
    die();
}

ssize_t write(int fd, const void *data, size_t bytes)
{
    before("write", fd, "");
    if (is_wire(fd))
        half("write", fd, data, bytes);
    return NEXT(write)(fd, data, bytes);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    before("writev", fd, "");
    if (is_wire(fd))
        half_of_parts("writev", fd, parts, count);
    return NEXT(writev)(fd, parts, count);
}

ssize_t send(int fd, const void *data, size_t bytes, int flags)
{
    before("send", fd, "");
    half("send", fd, data, bytes);
    return NEXT(send)(fd, data, bytes, flags);
}

ssize_t sendto(int fd, const void *data, size_t bytes, int flags, const struct sockaddr *to, socklen_t length)
{
    before("sendto", fd, "");
    if (to == NULL)
        half("sendto", fd, data, bytes);
    return NEXT(sendto)(fd, data, bytes, flags, to, length);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    before("sendmsg", fd, "");
    half_of_parts("sendmsg", fd, message->msg_iov, (int)message->msg_iovlen);
    return NEXT(sendmsg)(fd, message, flags);
}

/* What is whole or not at all: one point each. */
#define ONE_POINT(result, name, fd, path, parameters, ...) \
    result name parameters                                 \
    {                                                      \
        before(#name, fd, path);                           \
        return NEXT(name)(__VA_ARGS__);                    \
    }

ONE_POINT(ssize_t, pwrite, fd, "", (int fd, const void *data, size_t bytes, off_t at), fd, data, bytes, at)
ONE_POINT(ssize_t, pwrite64, fd, "", (int fd, const void *data, size_t bytes, off64_t at), fd, data, bytes, at)
ONE_POINT(ssize_t, pwritev, fd, "", (int fd, const struct iovec *parts, int count, off_t at), fd, parts, count, at)
ONE_POINT(ssize_t, pwritev64, fd, "", (int fd, const struct iovec *parts, int count, off64_t at), fd, parts, count, at)
ONE_POINT(int, ftruncate, fd, "", (int fd, off_t length), fd, length)
ONE_POINT(int, ftruncate64, fd, "", (int fd, off64_t length), fd, length)
ONE_POINT(int, truncate, -1, path, (const char *path, off_t length), path, length)
ONE_POINT(int, truncate64, -1, path, (const char *path, off64_t length), path, length)
ONE_POINT(int, unlink, -1, path, (const char *path), path)
ONE_POINT(int, unlinkat, -1, path, (int folder, const char *path, int flags), folder, path, flags)
ONE_POINT(int, rename, -1, from, (const char *from, const char *to), from, to)
ONE_POINT(int, renameat, -1, from, (int in, const char *from, int into, const char *to), in, from, into, to)
ONE_POINT(int, connect, fd, "", (int fd, const struct sockaddr *to, socklen_t length), fd, to, length)
ONE_POINT(int, shutdown, fd, "", (int fd, int how), fd, how)

/* The kernel outlives the killed: that the disk has a file changes nothing here but the time it takes. */
#define SYNCING(name)              \
    int name(int fd)               \
    {                              \
        before(#name, fd, "");     \
        return 0;                  \
    }

SYNCING(fsync)
SYNCING(fdatasync)

/* Opening is a step where it makes or empties a file. */
#define OPENING(name, folder_parameter, folder_argument)                            \
    int name(folder_parameter const char *path, int flags, ...)                     \
    {                                                                               \
        mode_t mode = 0;                                                            \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                      \
            va_list rest;                                                           \
            va_start(rest, flags);                                                  \
            mode = va_arg(rest, mode_t);                                            \
            va_end(rest);                                                           \
        }                                                                           \
        if (flags & O_TRUNC || (flags & O_CREAT && access(path, F_OK) != 0))        \
            before(#name, -1, path);                                                \
        return NEXT(name)(folder_argument path, flags, mode);                       \
    }
#define NOTHING
#define COMMA ,

OPENING(open, NOTHING, NOTHING)
OPENING(open64, NOTHING, NOTHING)
