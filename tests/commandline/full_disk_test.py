# SPDX-License-Identifier: EUPL-1.2
"""A disk that is full: writes are refused in plain words, reading goes on, nothing is lost, and saving
works again without a restart when there is room."""
import subprocess

from outside import folder, klantendag, run_all, server
from visitor import Visitor


def make_edition(visitor, number):
    visitor.get("/nieuwe-editie")
    return visitor.post("/edities", name=f"Dag {number}", year="2027", preset="klantendag")


def test_full_disk():
    """writes are answered with 507 in plain words, reads go on, nothing is lost"""
    with folder() as place:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=False)
        if mounted.returncode != 0:
            print("skipped: a small disk cannot be mounted here")
            return
        try:
            fill_and_make_room(place)
        finally:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill_and_make_room(place):
    data = place / "data"
    with server(data) as port:
        visitor = Visitor(port)
        assert visitor.set_up() == 200, visitor.page
        saved = 0
        while (status := make_edition(visitor, saved)) == 200 and saved < 2000:
            saved += 1
        assert status == 507, (status, saved)
        assert "schijf" in visitor.page, visitor.page[-600:]
        assert visitor.get("/edities") == 200
        assert visitor.page.count("/kopie") == saved

        subprocess.run(["mount", "-o", "remount,size=12m", str(place)], check=True)
        assert make_edition(visitor, saved) == 200, visitor.page[-600:]
        visitor.get("/edities")
        assert visitor.page.count("/kopie") == saved + 1
        assert klantendag("verify", "--data", data).returncode == 0
    print(f"full disk: {saved} editions saved, then 507; one more after making room, 0 lost")


run_all(__name__)
