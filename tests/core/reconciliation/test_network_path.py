"""Which files lie on a network drive."""

import pytest
from parcel_clean.core.reconciliation.network_path import is_network_path, network_warning, own_journal

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/dat\\040dai /mnt/dat\\040dai cifs rw,vers=3.0 0 0
server:/export /srv/nfs nfs4 rw 0 0
/dev/sdb1 /srv/nfs/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
me@server: /home/me/remote fuse.sshfs rw 0 0
tmpfs /mnt/twice tmpfs rw 0 0
//server/share /mnt/twice smb3 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/me/journal.gpkg", False),
        ("/mnt/dat dai/journal.gpkg", True),
        ("/mnt/dat dai 2/journal.gpkg", False),
        ("/srv/nfs/a/b/journal.gpkg", True),
        ("/srv/nfs/local/journal.gpkg", False),
        ("/run/user/1000/gvfs/smb-share:server=s/journal.gpkg", True),
        ("/home/me/remote/journal.gpkg", True),
        ("/mnt/twice/journal.gpkg", True),
        (r"\\server\share\journal.gpkg", True),
        (r"\\?\UNC\server\share\journal.gpkg", True),
        (r"\\?\C:\journal.gpkg", False),
        (r"C:\journal.gpkg", False),
        (r"Z:\journal.gpkg", True),
    ],
)
def test_network_path(path, network):
    assert is_network_path(path, MOUNTS, lambda root: 4 if root == "Z:\\" else 3) is network


def test_without_a_mount_table_nothing_is_claimed():
    assert not is_network_path("/srv/nfs/journal.gpkg", "")


def test_warning_offers_a_file_of_ones_own():
    warning = network_warning("/srv/nfs/nhật ký.gpkg", "Nguyễn Văn Ân", MOUNTS)
    assert "nhật ký-nguyen-van-an.gpkg" in str(warning)
    assert network_warning("/home/me/nhật ký.gpkg", "Ân", MOUNTS) is None
    assert own_journal("journal", "…").name == "journal-1.gpkg"
