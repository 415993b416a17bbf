"""A page that moves no more: what fades in has other colours while it does."""

from playwright.sync_api import Page

_STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
}"""


def still(page: Page) -> Page:
    """The page, once nothing fades in and no colour changes any more."""
    page.evaluate(_STILL)
    return page
