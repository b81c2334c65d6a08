"""The reading room in a real browser: by link, by mouse, by keyboard, on a phone's width."""

from __future__ import annotations

from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]


def faults(browser: Any) -> list[str]:
    """What the browser's console complained of."""
    return [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]


def is_in_view(browser: Any, element: Any) -> bool:
    script = "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= window.innerHeight"
    return bool(browser.execute_script(script, element))


def test_a_link_opens_a_figure_highlighted_at_its_place_with_its_row(browser: Any, served: str, figure_id: str) -> None:
    browser.set_window_size(1200, 900)
    browser.get(f"{served}/?figure={figure_id}")
    chosen = browser.find_element(By.CSS_SELECTOR, ".figure[aria-current]")
    assert chosen.text == "240,269"
    assert is_in_view(browser, chosen)
    around = browser.execute_script("return arguments[0].parentElement.textContent", chosen)
    assert "detained for deportation 240,269 aliens" in " ".join(around.split())
    row = browser.find_element(By.CSS_SELECTOR, "#panel .figure-row").text
    assert "Mexican migration authorities" in row
    assert faults(browser) == []


def test_a_click_shows_the_row_of_another_figure_and_changes_the_address(browser: Any, served: str) -> None:
    browser.get(f"{served}/cables/06MEXICO1113")
    wanted = next(f for f in browser.find_elements(By.CSS_SELECTOR, "a.figure") if f.text == "22,055")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", wanted)
    wanted.click()
    WebDriverWait(browser, 10).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#panel .figure-row"))
    assert browser.find_element(By.CSS_SELECTOR, "#panel h2").text == "22,055 person"
    assert f"figure={wanted.get_attribute('data-figure')}" in browser.current_url
    browser.back()
    WebDriverWait(browser, 10).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#panel .hint"))
    assert faults(browser) == []


def test_the_keyboard_steps_from_figure_to_figure(browser: Any, served: str) -> None:
    browser.get(f"{served}/cables/06MEXICO1113")
    figures = [f.get_attribute("data-figure") for f in browser.find_elements(By.CSS_SELECTOR, "article .figure")]
    body = browser.find_element(By.TAG_NAME, "body")
    for at in (0, 1):
        body.send_keys("n")
        shown = f'#panel [data-shown="{figures[at]}"]'
        WebDriverWait(browser, 10).until(lambda b, shown=shown: b.find_elements(By.CSS_SELECTOR, shown))
    assert browser.switch_to.active_element.get_attribute("data-figure") == figures[1]


def test_a_search_leads_to_a_figure_and_a_chart_to_another(browser: Any, served: str) -> None:
    browser.get(served)
    field = browser.find_element(By.NAME, "text")
    field.send_keys("deported Central America", Keys.ENTER)
    WebDriverWait(browser, 10).until(lambda b: "/figures?" in b.current_url)
    browser.find_element(By.LINK_TEXT, "226,264").click()
    WebDriverWait(browser, 10).until(lambda b: "/cables/06MEXICO1113" in b.current_url)
    browser.get(f"{served}/trends?family=deportations")
    point = browser.find_element(By.CSS_SELECTOR, ".chart svg a path")
    browser.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", point)
    WebDriverWait(browser, 10).until(lambda b: "figure=" in b.current_url)
    assert browser.find_element(By.CSS_SELECTOR, "#panel h2").text


def test_a_phone_shows_no_wider_page_and_the_row_over_the_text(browser: Any, served: str, figure_id: str) -> None:
    browser.set_window_size(420, 850)
    browser.get(f"{served}/?figure={figure_id}")
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    assert is_in_view(browser, browser.find_element(By.CSS_SELECTOR, "#panel h2"))
    assert is_in_view(browser, browser.find_element(By.CSS_SELECTOR, ".figure[aria-current]"))
    browser.find_element(By.LINK_TEXT, "Close").click()
    WebDriverWait(browser, 10).until(lambda b: "figure=" not in b.current_url)
    assert not browser.find_element(By.ID, "panel").is_displayed()
    assert is_in_view(browser, browser.find_element(By.ID, f"f-{figure_id}"))
    browser.get(f"{served}/figures?family=deportations")
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    browser.set_window_size(1200, 900)
