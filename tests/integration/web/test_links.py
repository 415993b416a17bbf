"""Links of hosts: a co-host runs the café, the host's own link is the host's."""

from collections.abc import Callable

from tests.integration.served import Browser

Make = Callable[[], Browser]


async def test_a_co_host_cannot_end_the_hosts_own_link(browser: Make) -> None:
    host, cohost = browser(), browser()
    code = await host.open_cafe()
    link = (await host.post(f"/h/{code}/links", {"role": "cohost"})).json()["link"]
    entered = await cohost.post(f"/h/{code}/enter", {"secret": link.split("#")[1]})
    assert entered.json()["to"].endswith(f"/h/{code}/run")
    assert (await cohost.post(f"/h/{code}/links", {"role": "host"})).status_code == 403
    assert (await cohost.post(f"/h/{code}/links", {"role": "wall"})).status_code == 200
    page = (await cohost.http.get(f"/h/{code}/run")).text
    assert 'data-link="cohost"' in page and 'data-link="host"' not in page
