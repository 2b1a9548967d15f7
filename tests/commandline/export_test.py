# SPDX-License-Identifier: EUPL-1.2
"""What other systems may take over, of the real binary: valid by the schemas of docs/schemas, true about
who was reached, and without anybody's name."""
import copy
import json
import pathlib
import sqlite3

import jsonschema

from outside import folder, klantendag, run_all, server

SCHEMAS = pathlib.Path(__file__).parent.parent.parent / "docs" / "schemas"
REACHED = {"terugbellen": True, "doet_mee": True, "doet_niet_mee": True, "nooit_meer_bellen": True, "gesproken": True,
           "geschreven": None, "ontvangen": None, "geen_gehoor": False, "in_gesprek": False, "voicemail": False,
           "iemand_anders": False, "verkeerd_nummer": False, "niet_bereikt": False, "bericht_achtergelaten": False}


def schema(shape):
    found = json.loads((SCHEMAS / f"{shape}.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(found)
    return jsonschema.Draft7Validator(found, format_checker=jsonschema.FormatChecker())


def problems(shape, value):
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in schema(shape).iter_errors(value)]


def exported(data, shape, edition):
    done = klantendag("export", "--edition", edition, "--shape", shape, "--data", data)
    assert done.returncode == 0, done.stderr
    value = json.loads(done.stdout)
    assert problems(shape, value) == [], problems(shape, value)[:5]
    return value


def test_demo_edition():
    """a complete edition goes out in three shapes, each valid by its schema, and is in the record"""
    with folder() as data:
        with server(data, command="demo"):
            pass
        with sqlite3.connect(data / "klantendag.db") as database:
            edition = database.execute("SELECT key FROM edition ORDER BY year DESC LIMIT 1").fetchone()[0]
            attempts = database.execute("SELECT COUNT(*) FROM call_attempt").fetchone()[0]
            # What a council is owed is no contact with a client, and does not go out.
            owed = database.execute("SELECT COUNT(*) FROM obligation WHERE origin_kind <> 'council_advice'").fetchone()[0]
            ledger = database.execute("SELECT COUNT(*) FROM obligation_attempt").fetchone()[0]
            promised = database.execute("SELECT COUNT(*) FROM call_promise").fetchone()[0]
            names = [name for (name,) in database.execute("SELECT name FROM account")]
        whole = exported(data, "klantinteracties", edition)
        contacts, tasks = whole["klantcontacten"], whole["internetaken"]
        assert attempts > 0 and owed > 0
        talks = sum("Gesprek op" in one["onderwerp"] for one in contacts)
        assert talks > 0 and len(contacts) == attempts + ledger + talks, (len(contacts), attempts, ledger, talks)
        assert len(tasks) == owed + promised, (len(tasks), owed, promised)
        for one in contacts:
            assert one["indicatieContactGelukt"] is REACHED[one["metadata"]["uitkomst"]], one
        assert any(one["indicatieContactGelukt"] is False for one in contacts)
        uuids = [one["uuid"] for one in contacts + tasks + whole["actoren"]]
        assert len(set(uuids)) == len(uuids)
        known = {one["uuid"] for one in contacts}
        assert all(one["aanleidinggevendKlantcontact"]["uuid"] in known for one in tasks)
        actors = {one["uuid"] for one in whole["actoren"]}
        assert all(ref["uuid"] in actors for one in tasks for ref in one["toegewezenAanActoren"])

        done = klantendag("export", "--shape", "werkmap", "--data", data)
        assert done.returncode == 0, done.stderr
        werkmap = json.loads(done.stdout)
        assert problems("klantinteracties", werkmap) == [], problems("klantinteracties", werkmap)[:5]
        assert werkmap["editie"] is None and werkmap["internetaken"]
        for one in werkmap["klantcontacten"]:
            assert one["indicatieContactGelukt"] is REACHED[one["metadata"]["uitkomst"]], one
        known = {one["uuid"] for one in werkmap["klantcontacten"]}
        assert all(one["aanleidinggevendKlantcontact"]["uuid"] in known for one in werkmap["internetaken"])

        one = exported(data, "editie", edition)
        assert one["sleutel"] == edition and one["programma"]
        improvements = exported(data, "verbeterpunten", edition)["verbeterpunten"]
        assert improvements and {"nieuw", "in_uitvoering"} & {one["status"] for one in improvements}

        everything = json.dumps([whole, werkmap, one, improvements], ensure_ascii=False)
        assert not [name for name in names if name in everything]
        again = exported(data, "klantinteracties", edition)
        assert {**again, "gemaaktOp": ""} == {**whole, "gemaaktOp": ""}, "the same edition, the same ids"
        with sqlite3.connect(data / "klantendag.db") as database:
            noted = database.execute("SELECT COUNT(*) FROM audit_entry WHERE action = 'exchange.take_out'").fetchone()[0]
        assert noted == 5


def test_file_and_mistakes():
    """it can go to a file; an edition or a shape that is not there is said"""
    with folder() as data:
        made = klantendag("edition", "create", "--name", "Dag", "--year", "2027", "--json", "--data", data)
        assert made.returncode == 0, made.stderr
        done = klantendag("export", "--edition", "2027", "--output", data / "uit.json", "--data", data)
        assert done.returncode == 0 and done.stdout == "", done.stderr
        assert problems("klantinteracties", json.loads((data / "uit.json").read_text())) == []
        assert klantendag("export", "--edition", "2030", "--data", data).returncode == 3
        wrong = klantendag("export", "--edition", "2027", "--shape", "xml", "--data", data)
        assert wrong.returncode == 2 and "verbeterpunten" in wrong.stderr
        nameless = klantendag("export", "--data", data)
        assert nameless.returncode == 2 and "--edition" in nameless.stderr
        assert klantendag("export", "--shape", "werkmap", "--from", "gisteren", "--data", data).returncode == 2


def test_schemas_refuse():
    """the schemas refuse what the shape forbids (a control: a check that never fails is none)"""
    with folder() as data:
        klantendag("edition", "create", "--name", "Dag", "--year", "2027", "--data", data)
        good = exported(data, "editie", "2027")
        for change in ({"versie": "2.0.0"}, {"jaar": "2027"}, {"aantalTips": 2}, {"naam2": "x"}, {"fase": "klaar"}):
            bad = copy.deepcopy(good)
            bad.update(change)
            assert problems("editie", bad), change


if __name__ == "__main__":
    run_all(__name__)
