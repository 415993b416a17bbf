"""Whether the computer that serves may fall asleep or run out of power in the middle of a café."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import psutil

LOW_PERCENT = 40
"""Below this a battery may not last for a café of ninety minutes."""

STAY_AWAKE = {
    "linux": "systemd-inhibit --what=handle-lid-switch make run",
    "darwin": "caffeinate -is make run",
    "win32": "powercfg /setacvalueindex scheme_current sub_buttons lidaction 0",
}
"""What keeps each system awake with its lid closed; `app.awake` sees to the open one."""


@dataclass(frozen=True)
class Battery:
    """What the computer's battery says of itself."""

    percent: int
    plugged: bool
    minutes: int | None = None
    """Minutes left at this pace, where the system knows."""

    @property
    def worrying(self) -> bool:
        """Whether the host should look for a socket before the café begins."""
        return not self.plugged and (self.percent < LOW_PERCENT or (self.minutes or 999) < 120)


def battery() -> Battery | None:
    """The battery as it is now; None for a computer without one, or that tells nothing."""
    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError, RuntimeError, ValueError):  # no such sensor on this system
        return None
    if found is None:
        return None
    left = round(found.secsleft / 60) if found.secsleft and found.secsleft > 0 else None
    return Battery(round(found.percent), bool(found.power_plugged), left)


def stay_awake(platform: str = sys.platform) -> str | None:
    """The command that keeps this computer awake when its lid is closed; None for a system we don't know."""
    return STAY_AWAKE.get(platform)
