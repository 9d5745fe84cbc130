"""A real headless Chromium, and the platform serving on this machine only."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
import uvicorn
import zxingcpp
from PIL import Image
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from shared.people.sealing import SideKeys
from shared.platform.app import create_app
from shared.platform.demo import seed
from tests.halls import RESOURCES
from tests.platforms import HallLine, connect, make_platform
from tests.postgres import PostgresServer

PHONE, DESKTOP = (390, 844), (1280, 900)
PICTURES = Path(__file__).parents[2] / "build" / "web"


@dataclass
class Site:
    """The platform as it is served, seeded with the demonstration's people, and its one hall."""

    url: str
    line: HallLine


KEYS = SideKeys.made()


def seed_into(url: str) -> None:
    """Adds the demonstration's people, once a session."""
    platform = make_platform(url, keys=KEYS)
    seed(platform, RESOURCES / "demo")
    platform.side.engine.dispose()


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("seeded") / "platform.db"
    seed_into(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def seeded_database(postgres: PostgresServer) -> str:
    name = postgres.create_database()
    seed_into(postgres.url(name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def seeded_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The platform's database with the demonstration's people, fresh for each test, on both databases."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("seeded_file"), tmp_path / "platform.db")
        yield f"sqlite:///{tmp_path / 'platform.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.create_database(template=request.getfixturevalue("seeded_database"))
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture
def site(seeded_url: str, sqlite_url: str) -> Iterator[Site]:
    platform = make_platform(seeded_url, keys=KEYS)
    line = connect(platform, sqlite_url)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(create_app(platform), log_config=None, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="platform")
        thread.start()
        until = time.monotonic() + 10
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        yield Site(f"http://127.0.0.1:{listening.getsockname()[1]}", line)
        server.should_exit = True
        thread.join(10)
    platform.side.engine.dispose()
    line.hall.engine.dispose()


class Browser:
    """A person at a browser: opens pages, types into what a label names, presses what a button says."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, path: str) -> None:
        self.driver.get(self.url + path)

    def type_into(self, label: str, text: str) -> None:
        field = self._labelled(label)
        field.clear()
        field.send_keys(text)

    def choose(self, label: str, option: str) -> None:
        Select(self._labelled(label)).select_by_visible_text(option)

    def press(self, text: str) -> None:
        """A button or link that says `text`; waits for the next page."""
        path = f"//button[contains(., '{text}')] | //a[contains(., '{text}')]"
        self._follow(self.driver.find_element(By.XPATH, path))

    def await_heading(self, text: str) -> None:
        """Until the page with this heading is there; TimeoutException when it does not come."""

        def there(driver: WebDriver) -> bool:
            with suppress(StaleElementReferenceException):
                return bool(driver.find_element(By.TAG_NAME, "h1").text == text)
            return False

        WebDriverWait(self.driver, 10).until(there)

    def press_id(self, element: str) -> None:
        """The button of this id; waits for the next page."""
        self._follow(self.driver.find_element(By.ID, element))

    def _follow(self, pressed: WebElement) -> None:
        before = self.driver.find_element(By.TAG_NAME, "html")
        pressed.click()
        WebDriverWait(self.driver, 10).until(lambda _driver: _gone(before))

    def pick(self, css: str) -> None:
        """A choice, by clicking what a person sees of it."""
        radio = self.driver.find_element(By.CSS_SELECTOR, css)
        shown = radio.find_element(By.XPATH, "..")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", shown)
        shown.click()

    def sign_in(self, login: str, password: str) -> None:
        self.open("/login")
        self.type_into("公民身份号码", login)
        self.type_into("密码", password)
        self.driver.find_element(By.ID, "sign-in").click()
        WebDriverWait(self.driver, 10).until(lambda driver: "/login" not in driver.current_url)

    def sign_out(self) -> None:
        self.press("退出")

    @property
    def text(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "body").text

    def picture(self, name: str) -> None:
        """Both sizes of the page as it stands, under build/web."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        for size, (width, height) in {"phone": PHONE, "desktop": DESKTOP}.items():
            self.size(width, height)
            full = self.driver.execute_script("return document.documentElement.scrollHeight")
            self.size(width, max(height, min(full, 3000)))
            self.driver.save_screenshot(str(PICTURES / f"{name}-{size}.png"))
        self.size(*PHONE)

    def scan(self, css: str) -> str:
        """What a scanner reads off the code this shows."""
        shown = self.driver.find_element(By.CSS_SELECTOR, css).screenshot_as_png
        found = zxingcpp.read_barcode(Image.open(BytesIO(shown)))
        assert found is not None, f"{css} cannot be scanned"
        return found.text

    def size(self, width: int, height: int) -> None:
        """The size of the page itself, whatever the window around it needs."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def settled_width(self, screen: int) -> int:
        """How wide the page is once its style is applied and it is laid out anew for `screen` pixels.

        A page that stays wider is given as it is after five seconds.
        """

        def width(driver: WebDriver) -> int:
            return int(driver.execute_script("return document.documentElement.scrollWidth"))

        with suppress(TimeoutException):
            WebDriverWait(self.driver, 5).until(lambda driver: width(driver) <= screen)
        return width(self.driver)

    def _labelled(self, label: str) -> WebElement:
        named = self.driver.find_element(By.XPATH, f"//label[contains(., '{label}')]")
        return self.driver.find_element(By.ID, named.get_attribute("for") or "")


def _gone(element: WebElement) -> bool:
    try:
        element.tag_name  # noqa: B018 - asking is the test
    except StaleElementReferenceException:
        return True
    return False


@pytest.fixture
def browser(site: Site, tmp_path: Path) -> Iterator[Browser]:
    programs = {name: shutil.which(name) for name in ("chromium", "chromedriver")}
    for name, path in programs.items():
        if path is None:
            pytest.fail(
                f"{name} is not installed, and these tests need a real browser: `make setup` installs it."
            )
    options = ChromeOptions()
    options.binary_location = programs["chromium"] or ""
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=zh-CN",
        f"--user-data-dir={tmp_path / 'chromium'}",
    ):
        options.add_argument(flag)
    driver = Chrome(options=options, service=Service(programs["chromedriver"]))
    try:
        found = Browser(driver, site.url)
        found.size(*PHONE)
        yield found
    finally:
        driver.quit()
