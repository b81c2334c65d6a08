"""Make an instance, or bring it up to date: tables, roles, the user, and the assets.

Belongs here: what writes into Superset's own database. Runs in Superset's environment, started by serve.py, and again
only when something has changed: what is imported replaces what has the same UUID, and what users made is left alone.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sys
from pathlib import Path

from bi.superset.settings import HERE, Instance

USER = "admin"


def prepare(instance: Instance) -> None:
    """Bring the instance up to date; a new one appears when it is whole."""
    if instance.stamp.exists():
        _fill(instance, instance.home)
        return
    new = instance.home.with_name("superset.new")
    for left in (new, instance.home):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(mode=0o700, parents=True)
    _write_secret(new / "secret_key", secrets.token_urlsafe(48))
    _write_secret(new / "password", secrets.token_urlsafe(12))
    _fill(instance, new)
    new.rename(instance.home)


def environment(home: Path) -> dict[str, str]:
    """Variables that make a process find its configuration and keep to itself."""
    return {
        "SUPERSET_HOME": str(home),
        "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
        "SCARF_ANALYTICS": "false",
        "DO_NOT_TRACK": "1",
    }


def _fill(instance: Instance, home: Path) -> None:
    os.environ.update(environment(home))
    import flask_migrate
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        from superset import appbuilder, security_manager
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.utils.core import override_user

        flask_migrate.upgrade()
        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        user = security_manager.find_user(USER) or security_manager.add_user(
            USER, "tieout", "tieout", "admin@localhost", security_manager.find_role("Admin"),
            password=(home / "password").read_text("utf-8"),
        )  # fmt: skip
        contents = instance.contents()
        with override_user(user):
            ImportAssetsCommand(contents).run()
        uuids = sorted(re.findall(r"^uuid: (\S+)", "\n".join(contents.values()), re.MULTILINE))
        _forget(set(instance.imported()[1:]) - set(uuids))
    (home / instance.stamp.name).write_text("\n".join([instance.version(), *uuids]), "utf-8")


def _forget(uuids: set[str]) -> None:
    """Remove what an older version of the assets had and this one has not; what users made is none of it."""
    from superset import db
    from superset.connectors.sqla.models import SqlaTable
    from superset.models.dashboard import Dashboard
    from superset.models.slice import Slice

    for model in (Dashboard, Slice, SqlaTable):
        for gone in db.session.query(model).filter(model.uuid.in_(uuids)):
            db.session.delete(gone)
    db.session.commit()


def _write_secret(file: Path, secret: str) -> None:
    file.touch(mode=0o600, exist_ok=False)
    file.write_text(secret, "utf-8")


if __name__ == "__main__":
    prepare(Instance(Path(sys.argv[1]), sys.argv[2]))
