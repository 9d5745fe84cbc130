"""Items are found the way citizens and clerks ask for them."""

import time
from pathlib import Path

import pytest

from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import Catalogue
from shared.catalogue.search import build_index, search


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("开饭馆", "食品经营许可"),
        ("kaifanguan", "食品经营许可"),
        ("KaiFanGuan", "食品经营许可"),
        ("kai fan guan", "食品经营许可"),
        ("kfg", "食品经营许可"),
        ("kaifg", "食品经营许可"),
        ("开fan", "食品经营许可"),
        ("spjy", "食品经营许可"),
        ("shipinj", "食品经营许可"),
        ("食品经营许可", "食品经营许可"),
        ("我想开个饭馆,要办什么证?", "食品经营许可"),
        ("1137010200418800134000131016000", "食品经营许可"),
        ("131016000", "食品经营许可"),
        ("消防", "公众聚集场所"),
        ("门头", "户外招牌"),
        ("guohu", "不动产转移登记"),
        ("房产过户怎么办", "不动产转移登记"),
        ("给孩子上户口", "出生登记"),
        ("上户口", "出生登记"),
        ("老年证", "老年人优待证"),
        ("社保证明", "社会保险参保缴费证明"),
        ("换身份证", "居民身份证换领"),
        ("lvyou", None),
        ("hushi", "护士执业注册"),
        ("驾照到期", "机动车驾驶证"),
        ("qishui", "契税申报"),
        ("公积金", "住房公积金提取"),
    ],
)
def test_the_first_hit(catalogue: Catalogue, asked: str, first: str | None) -> None:
    found = search(catalogue, asked)
    if first is None:
        assert found == []
    else:
        assert found[0].name.startswith(first), [item.name for item in found]


@pytest.mark.parametrize("asked", ["", "  ", "?", "火箭发射", "qqqq", "0000000000000"])
def test_nothing_is_better_than_anything(catalogue: Catalogue, asked: str) -> None:
    assert search(catalogue, asked) == []


def test_a_department_finds_its_items_after_better_hits(catalogue: Catalogue) -> None:
    found = search(catalogue, "残联")
    assert {item.department for item in found} == {"disabled_federation"}


def test_the_limit_holds(catalogue: Catalogue) -> None:
    assert len(search(catalogue, "a1", 3)) <= 3
    assert len(search(catalogue, "登记", 3)) == 3


def test_every_item_is_found_by_its_own_name_words_and_code(catalogue: Catalogue) -> None:
    for item in catalogue.items:
        assert search(catalogue, item.name, 1) == [item]
        assert search(catalogue, item.code, 1) == [item]
        for word in item.words:
            assert item in search(catalogue, word), (item.name, word)


def test_a_keystroke_costs_little(catalogue: Catalogue) -> None:
    build_index(catalogue)
    start = time.process_time()
    for text in ("k", "ka", "kai", "kaif", "zzz", "我想开个饭馆"):
        search(catalogue, text)
    assert (time.process_time() - start) / 6 < 0.05
