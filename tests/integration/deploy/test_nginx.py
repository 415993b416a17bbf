"""The nginx configuration that we hand out, before a real server under a path prefix."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rehearsal.own_server import free_port
from tests.integration.served import Browser, Served, served

pytestmark = pytest.mark.anyio
CONF = Path(__file__).parents[3] / "deploy" / "nginx.conf"
PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")
FRAME = """
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr notice;
events {{ worker_connections 200; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {ours}
}}
"""


def configured(folder: Path, port: int, behind: int) -> str:
    """Our file, with another port and without the certificate."""
    ours = CONF.read_text("utf-8").replace("listen 443 ssl;", f"listen 127.0.0.1:{port};")
    ours = re.sub(r"\n\s*ssl_certificate.*", "", ours).replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    return FRAME.format(folder=folder, ours=ours)


@pytest.fixture(scope="module")
def behind_nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    if PROGRAM is None:
        pytest.skip("NGINX IS NOT INSTALLED: our configuration of it is not tested")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    (folder / "data").mkdir()
    url = f"http://127.0.0.1:{port}/samovar"
    with served(folder / "data", url=url, hosting="anyone", trusted_proxies="127.0.0.1") as server:
        conf = folder / "nginx.conf"
        conf.write_text(configured(folder, port, server.port))
        command = [PROGRAM, "-c", str(conf), "-p", str(folder)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as nginx:
            assert nginx.stderr is not None
            assert any("start worker" in line or "using the" in line for line in nginx.stderr)
            yield Served(port, "/samovar")
            nginx.send_signal(signal.SIGTERM)


async def test_pages_files_sockets_and_cookies_stay_under_the_prefix(behind_nginx: Served) -> None:
    host, guest = Browser(behind_nginx), Browser(behind_nginx)
    code = await host.open_cafe(welcome_minutes=0)
    assert host.links["wall"].startswith(f"{behind_nginx.http}/w/{code}/")
    door = await guest.http.get(f"/c/{code}")
    assert {cookie.path for cookie in host.http.cookies.jar} == {"/samovar"}
    style = re.search(r'href="(/samovar/static/[^"]+\.css)"', door.text)
    assert style is not None
    assert (await guest.http.get(f"http://127.0.0.1:{behind_nginx.port}{style[1]}")).status_code == 200
    await guest.join(code)
    page, console = await guest.page(code), await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    await page.until(lambda page: page.me.get("table") is not None and page.me.get("kind") == "round")
    idea = {"do": "idea.add", "text": "Through the proxy", "round": 1, "table": page.me["table"]}
    assert "ack" in await page.ask(guest.op(), **idea)
    await page.until(lambda page: page.shows("Through the proxy"))
    await host.close()
    await guest.close()


async def test_the_address_without_a_slash_leads_to_the_door(behind_nginx: Served) -> None:
    visitor = Browser(behind_nginx)
    gone = await visitor.http.get(f"http://127.0.0.1:{behind_nginx.port}/samovar")
    assert (gone.status_code, gone.headers["location"].endswith("/samovar/")) == (308, True)
    await visitor.close()
