"""The platform's pages as their users see them: Debian's Chromium without a screen, driven by Selenium."""

import importlib.util
import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver
    from selenium.webdriver.remote.webelement import WebElement

SECONDS = 20


class PageFailed(Exception):
    """A page did not show what it should; the text is a sentence that says which."""


def browser_there() -> bool:
    """Whether this machine has Chromium, its driver and Selenium."""
    programs = all(shutil.which(name) for name in ("chromium", "chromedriver"))
    return programs and importlib.util.find_spec("selenium") is not None


class Browser:
    """One person's browser, with a session of its own; a context manager."""

    def __init__(self, base_url: str, folder: Path) -> None:
        """`folder` keeps the profile; it must be this browser's alone."""
        self._base = base_url
        self._driver = _chromium(folder)

    def __enter__(self) -> "Browser":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._driver.quit()

    def sign_in(self, login: str, password: str) -> None:
        """Sign in as a citizen by number or an officer by account."""
        self._driver.get(f"{self._base}/login")
        self._find("#login").send_keys(login)
        self._find("#password").send_keys(password)
        self._find("#sign-in").click()
        self._gone("#sign-in")

    def open(self, path: str) -> None:
        self._driver.get(self._base + path)

    def approve(self, note: str) -> None:
        """Approve the step that the case in front offers."""
        self._find("label.pick.jade").click()
        self._find("#note").send_keys(note)
        self._find("#decide").click()
        self._gone("#decide")

    def reads(self, text: str) -> None:
        """Raises PageFailed when the page in front does not say this."""
        said = self._find("body").text
        if text not in said:
            raise PageFailed(f"{self._driver.current_url} does not say {text!r} but {said[:300]!r}.")

    def picture(self, file: Path) -> None:
        """The page as a person sees it, as PNG."""
        self._driver.save_screenshot(str(file))

    def _find(self, css: str) -> "WebElement":
        from selenium.common.exceptions import TimeoutException  # noqa: PLC0415  only where it is installed
        from selenium.webdriver.common.by import By  # noqa: PLC0415
        from selenium.webdriver.support.ui import WebDriverWait  # noqa: PLC0415

        try:
            return WebDriverWait(self._driver, SECONDS).until(
                lambda driver: driver.find_element(By.CSS_SELECTOR, css)
            )
        except TimeoutException as late:
            raise PageFailed(f"{self._driver.current_url} shows no {css}.") from late

    def _gone(self, css: str) -> None:
        from selenium.common.exceptions import TimeoutException  # noqa: PLC0415
        from selenium.webdriver.common.by import By  # noqa: PLC0415
        from selenium.webdriver.support.ui import WebDriverWait  # noqa: PLC0415

        try:
            WebDriverWait(self._driver, SECONDS).until_not(
                lambda driver: driver.find_elements(By.CSS_SELECTOR, css)
            )
        except TimeoutException as late:
            raise PageFailed(f"{self._driver.current_url} stays at {css}.") from late


def _chromium(folder: Path) -> "WebDriver":
    from selenium import webdriver  # noqa: PLC0415  a development package: asked for only where it is installed

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    words = [
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
    ]
    words += ["--window-size=1280,1100", "--lang=zh-CN", f"--user-data-dir={folder}"]
    if os.geteuid() == 0:
        words.append("--no-sandbox")  # Chromium refuses to run as root otherwise; it shows our own pages only
    for word in words:
        options.add_argument(word)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)
