"""Run with: python3 -m unittest"""

import json
import threading
import unittest
import urllib.error
import urllib.request

from server import create_server


class ShopTest(unittest.TestCase):
    def setUp(self):
        self.server = create_server({"key-1": "tenant-a", "key-2": "tenant-b"}, 0)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def ask(self, path, body=None, key="key-1", **headers):
        data = None if body is None else json.dumps(body).encode()
        all_headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json", **headers}
        address = f"http://127.0.0.1:{self.server.server_address[1]}{path}"
        try:
            with urllib.request.urlopen(urllib.request.Request(address, data, all_headers)) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def test_finds_articles(self):
        status, body = self.ask("/tool/shop_find_articles/call", {"text": "lam"})
        self.assertEqual((status, body["count"]), (200, 1))

    def test_orders_for_its_own_tenant_alone(self):
        self.assertEqual(self.ask("/tool/shop_order_article/call", {"id": 1, "quantity": 2})[1]["stock"], 5)
        self.assertEqual(self.ask("/tool/shop_find_articles/call", {}, "key-2")[1]["articles"][0]["stock"], 3)

    def test_names_the_wrong_argument(self):
        status, body = self.ask("/tool/shop_order_article/call", {"id": 1, "quantity": 0})
        self.assertEqual((status, body["error"], body["field"]), (422, "validation_error", "quantity"))

    def test_refuses_a_wrong_key_and_another_tenant(self):
        self.assertEqual(self.ask("/tools", key="wrong")[0], 401)
        self.assertEqual(self.ask("/tools", **{"X-Octopus-Tenant-Id": "tenant-b"})[0], 403)


if __name__ == "__main__":
    unittest.main()
