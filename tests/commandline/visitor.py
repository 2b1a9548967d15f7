# SPDX-License-Identifier: EUPL-1.2
"""A visitor of the pages without a browser: keeps cookies, and sends forms with their guard fields."""
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request


class Visitor:
    def __init__(self, port):
        self.address = f"http://127.0.0.1:{port}"
        self.page = ""
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        """The status of a page; what stands on it is in `page`."""
        return self._ask(urllib.request.Request(self.address + path))

    def post(self, path, **fields):
        """Sends the form of the last page that goes to `path`, with these fields filled in."""
        form = (re.search(rf'<form[^>]*action="{re.escape(path)}".*?</form>', self.page, re.S) or
                re.search(r'<form(?![^>]*action=)[^>]*>.*?</form>', self.page, re.S))
        guards = dict(re.findall(r'name="(_token|_once)" value="([^"]*)"', form.group(0))) if form else {}
        data = urllib.parse.urlencode({**guards, **fields}).encode()
        return self._ask(urllib.request.Request(self.address + path, data=data, headers={"Origin": self.address}))

    def set_up(self):
        self.get("/")
        return self.post("/inrichten", name="Noor", email="noor@voorbeelddienst.nl", password="paars fietst dinsdag")

    def _ask(self, request):
        try:
            with self.opener.open(request, timeout=30) as answer:
                self.page = answer.read().decode()
                return answer.status
        except urllib.error.HTTPError as refused:
            self.page = refused.read().decode()
            return refused.code
