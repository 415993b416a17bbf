"""Which drives a database may be on."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from app.drives import Mount, mounts, network_drive, synced_folder

HERE = (Mount("/", "ext4"), Mount("/home", "btrfs"), Mount("/home/mina/venue", "cifs"), Mount("/mnt", "nfs4"))


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/mina/data", None),
        ("/home/mina/venue", "cifs"),
        ("/home/mina/venue/deep/data", "cifs"),
        ("/home/mina/venues", None),
        ("/mnt/share", "nfs4"),
        ("/mntx", None),
    ],
)
def test_the_nearest_mount_says_what_a_folder_is_on(folder: str, kind: str | None) -> None:
    assert network_drive(PurePosixPath(folder), HERE) == kind


def test_what_is_mounted_last_covers_what_was_there_before() -> None:
    assert network_drive(PurePosixPath("/mnt/x"), (*HERE, Mount("/mnt", "xfs"))) is None


@pytest.mark.parametrize("kind", ["fuse.sshfs", "fuse.rclone", "smbfs", "afpfs", "9p", "vboxsf", "NFS"])
def test_network_file_systems_are_known(kind: str) -> None:
    assert network_drive(PurePosixPath("/data"), (Mount("/", "ext4"), Mount("/data", kind))) == kind


def test_a_share_of_windows_is_known_by_its_name() -> None:
    assert network_drive(PureWindowsPath(r"\\server\share\data"), ()) == "network share"


def test_the_disk_that_these_tests_run_on_is_seen() -> None:
    assert any(mount.at == "/" for mount in mounts()) or not Path("/").is_dir()


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox",
        "Dropbox (Ministry)",
        "OneDrive",
        "OneDrive - Ministry",
        "iCloud Drive",
        "Google Drive",
        "Nextcloud",
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str) -> None:
    assert synced_folder(tmp_path / folder / "cafe" / "data") == folder


def test_a_synced_folder_is_known_by_what_its_program_leaves(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert synced_folder(tmp_path / "data") == tmp_path.name


def test_a_folder_of_windows_cloud_is_known_by_its_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "Cloud"))
    assert synced_folder(tmp_path / "Cloud" / "data") == "Cloud"


def test_an_ordinary_folder_is_not_synced(tmp_path: Path) -> None:
    assert synced_folder(tmp_path / "my dropbox notes") is None
