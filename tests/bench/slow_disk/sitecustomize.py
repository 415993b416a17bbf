"""A disk that takes longer: with SLOW_DISK_MS set, each commit of the process that starts with this takes so
much more. The bench puts this folder on the path of the server it measures; the product knows nothing of it.
"""

import os
import time

from sqlalchemy import Connection, Engine, event

SECONDS = float(os.environ.get("SLOW_DISK_MS", "0")) / 1000


@event.listens_for(Engine, "commit")
def _wait(connection: Connection) -> None:
    if connection.get_execution_options().get("writes"):
        time.sleep(SECONDS)
