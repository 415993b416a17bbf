"""What kind of drive a folder is on. SQLite's log needs a local one that nobody else copies."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

import psutil

NETWORK = re.compile(
    r"^(nfs\d?|cifs|smbfs|smb3|afpfs|afs|ncpfs|9p|drvfs|vboxsf|prl_fs|vmhgfs|webdav|davfs|ceph|gfs2?|ocfs2|lustre"
    r"|beegfs|glusterfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|gcsfuse|vmhgfs-fuse|ceph.*|.*smb.*))$",
    re.IGNORECASE,
)
SYNCED = re.compile(
    r"^(Dropbox( \(.+\))?|OneDrive( ?- ?.+)?|iCloud ?Drive|com~apple~CloudDocs|Mobile Documents|CloudStorage"
    r"|Google ?Drive|GoogleDrive-.+|My Drive|Nextcloud\d*|ownCloud\d*|pCloud ?Drive|MEGAsync|Box Sync"
    r"|Seafile)$",
    re.IGNORECASE,
)
MARKERS = (".dropbox.cache", ".stfolder", ".sync_journal.db")
"""Names that a synchronising program leaves at the top of the folder it watches."""


@dataclass(frozen=True)
class Mount:
    """One mounted file system."""

    at: str
    kind: str
    """Its type as the system calls it (`ext4`, `nfs4`)."""
    remote: bool = False
    """Windows says so of a network drive."""


def mounts() -> tuple[Mount, ...]:
    """The file systems that are mounted now."""
    return tuple(
        Mount(part.mountpoint, part.fstype, "remote" in part.opts.split(","))
        for part in psutil.disk_partitions(all=True)
    )


def network_drive(folder: PurePath, mounted: Iterable[Mount]) -> str | None:
    """The type of the network file system that holds this whole path, or None if it is a local one."""
    if str(folder).startswith(("\\\\", "//")):
        return "network share"
    holding = [m for m in mounted if folder == PurePath(m.at) or PurePath(m.at) in folder.parents]
    if not holding:
        return None
    longest = max(len(PurePath(m.at).parts) for m in holding)
    last = [m for m in holding if len(PurePath(m.at).parts) == longest][-1]
    return (last.kind or "network drive") if last.remote or NETWORK.match(last.kind) else None


def synced_folder(folder: Path) -> str | None:
    """The name of the folder above (or at) this one that a program copies to a cloud, or None."""
    watched = {
        os.environ[name]
        for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
        if name in os.environ
    }
    for place in (folder, *folder.parents):
        if SYNCED.match(place.name) or str(place) in watched:
            return place.name
        if any((place / marker).exists() for marker in MARKERS):
            return place.name
    return None
