from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from annotations.places import cloud_of, mounts_here, mounts_of, network_type, warning_about

TABLE = r"""/dev/sda1 / ext4 rw 0 0
server:/x /srv/share nfs4 rw 0 0
//server/x /mnt/my\040share cifs rw 0 0
layla@host: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /mnt/usb fuseblk rw 0 0
/dev/sdc1 /srv/share/local ext4 rw 0 0
server:/y /mnt/twice nfs rw 0 0
/dev/sdd1 /mnt/twice ext4 rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/layla/a.hashiya", ""),
        ("/srv/share/a.hashiya", "nfs4"),
        ("/srv/shared/a.hashiya", ""),
        ("/srv/share/local/a.hashiya", ""),
        ("/mnt/my share/x/a.hashiya", "cifs"),
        ("/mnt/ssh/a.hashiya", "fuse.sshfs"),
        ("/mnt/usb/a.hashiya", ""),
        ("/mnt/twice/a.hashiya", ""),
    ],
)
def test_the_file_system_is_that_of_the_deepest_and_last_mount(path: str, kind: str):
    mounts = mounts_of(TABLE)
    assert network_type(PurePosixPath(path), mounts) == kind
    assert (
        (kind in warning_about(PurePosixPath(path), mounts)) if kind else not warning_about(PurePosixPath(path), mounts)
    )


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (PurePosixPath("/srv/layla/Dropbox/a.hashiya"), "Dropbox"),
        (PurePosixPath("/srv/layla/Dropbox (Team)/x/a.hashiya"), "Dropbox"),
        (PureWindowsPath(r"C:\layla\OneDrive - School\a.hashiya"), "OneDrive"),
        (PurePosixPath("/srv/l/Library/Mobile Documents/com~apple~CloudDocs/a.hashiya"), "iCloud"),
        (PurePosixPath("/srv/l/Library/CloudStorage/GoogleDrive-l@x.org/My Drive/a.hashiya"), "Google Drive"),
        (PurePosixPath("/srv/layla/Dropbox"), ""),
        (PurePosixPath("/srv/layla/Dropboxes/a.hashiya"), ""),
        (PurePosixPath("/srv/layla/corpus/a.hashiya"), ""),
    ],
)
def test_the_cloud_is_told_by_a_folder_above(path: PurePosixPath | PureWindowsPath, cloud: str):
    assert cloud_of(path) == cloud
    assert bool(warning_about(path, [])) is bool(cloud)


def test_the_mounts_of_this_computer_can_be_read():
    mounts = mounts_here()
    assert mounts or not Path("/proc/mounts").exists()
    assert all(place and kind for place, kind in mounts)
