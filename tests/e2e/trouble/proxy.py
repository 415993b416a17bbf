"""A real nginx between phones and the server, which passes sockets on or drops what makes them sockets."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from app.rehearsal.own_server import free_port

CONFIG = """
worker_processes 1;
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 200; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://127.0.0.1:{behind};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      {sockets}
    }}
  }}
}}
"""
PASSES = "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;"


class Nginx:
    """On a port of its own, in the foreground, with all it writes in `folder`."""

    def __init__(self, folder: Path, behind: int) -> None:
        self.port, self.behind, self._folder = free_port(), behind, folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, sockets: bool) -> None:
        """Begin, or begin again with other rules."""
        self.stop()
        config = self._folder / "nginx.conf"
        rules = PASSES if sockets else ""
        config.write_text(
            CONFIG.format(folder=self._folder, port=self.port, behind=self.behind, sockets=rules)
        )
        program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")
        assert program is not None
        self._process = subprocess.Popen([program, "-c", str(config), "-p", str(self._folder)])
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise TimeoutError("nginx does not start")

    def stop(self) -> None:
        """End it, and the connections through it."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait()
            self._process = None
