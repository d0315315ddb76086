"""A tool server in Python, with the standard library alone: a shop with one tool that reads and one that writes.

SHOP_KEYS=key-1=tenant-a,key-2=tenant-b python3 server.py
"""

import hashlib
import hmac
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VERSION = "1.0.0"
MOST_BYTES = 1_000_000
MOST_DEPTH = 64

TOOLS = [
    {
        "name": "shop_find_articles",
        "description": "Finds articles of the shop by a part of their name. "
        "Returns count, and for each its id, name and stock.",
        "inputSchema": {
            "type": "object",
            "properties": {
                "text": {"type": "string", "description": "Part of the name; default all", "maxLength": 100, "default": ""}
            },
            "required": [],
            "additionalProperties": False,
        },
        "outputSchema": {
            "type": "object",
            "properties": {"count": {"type": "integer"}, "articles": {"type": "array", "items": {"type": "object"}}},
            "required": ["count", "articles"],
        },
    },
    {
        "name": "shop_order_article",
        "description": "Orders more of an article of shop_find_articles. Ask a person before you order again. "
        "Returns id, ordered and stock.",
        "inputSchema": {
            "type": "object",
            "properties": {
                "id": {"type": "integer", "description": "From shop_find_articles", "minimum": 1},
                "quantity": {"type": "integer", "description": "How many, 1 to 100", "minimum": 1, "maximum": 100},
            },
            "required": ["id", "quantity"],
            "additionalProperties": False,
        },
    },
]


class ToolError(Exception):
    """Becomes a response with the error body of the contract. The message must suffice alone."""

    def __init__(self, status, code, message, **extra):
        super().__init__(message)
        self.status, self.body = status, {"error": code, "message": message, **extra}


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def wrong(field, rule):
    return ToolError(422, "validation_error", f"{field} {rule}", field=field)


class Shop:
    """The articles of one tenant."""

    def __init__(self):
        self.articles = {1: {"name": "Lamp", "stock": 3}}
        self.lock = threading.Lock()

    def find_articles(self, args):
        self.only(args, "text")
        text = args.get("text", "")
        if not isinstance(text, str) or len(text) > 100:
            raise wrong("text", "must be a text of at most 100 characters.")
        with self.lock:
            found = [
                {"id": number, **article}
                for number, article in self.articles.items()
                if text.lower() in article["name"].lower()
            ]
        return {"count": len(found), "articles": found[:20]}

    def order_article(self, args):
        self.only(args, "id", "quantity")
        if not is_count(args.get("id")):
            raise wrong("id", "must be a whole number, 1 or more.")
        if not is_count(args.get("quantity")) or args["quantity"] > 100:
            raise wrong("quantity", "must be a whole number from 1 to 100.")
        with self.lock:
            article = self.articles.get(args["id"])
            if article is None:
                raise ToolError(404, "not_found", f"There is no article {args['id']}.")
            article["stock"] += args["quantity"]
            return {"id": args["id"], "ordered": args["quantity"], "stock": article["stock"]}

    @staticmethod
    def only(args, *names):
        for name in args:
            if name not in names:
                raise wrong(name, "is not an argument of this tool.")

    def call(self, name, args):
        handlers = {"shop_find_articles": self.find_articles, "shop_order_article": self.order_article}
        return handlers[name](args)


def depth_of(value):
    """The levels of a value, without recursion, so that no body can exhaust the stack."""
    level, depth = [value], 0
    while level:
        depth += 1
        level = [inner for one in level if isinstance(one, (dict, list)) for inner in (one.values() if isinstance(one, dict) else one)]
    return depth


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "shop", ""
    timeout = 30

    def do_GET(self):
        self.respond(self.get)

    def do_POST(self):
        self.respond(self.post)

    def do_PUT(self):
        self.respond(self.other)

    do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_PUT

    def respond(self, handle):
        headers = {}
        try:
            self.payload = self.read_body()
            status, body = handle()
        except ToolError as error:
            status, body = error.status, error.body
            if status == 401:
                headers["WWW-Authenticate"] = "Bearer"
        except Exception:
            # The text of the exception may hold anything, so that only the log gets it.
            self.log_line(error=repr(sys.exc_info()[1]))
            status, body = 500, {"error": "internal_error", "message": "The server failed. Try again later."}
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def read_body(self):
        try:
            size = int(self.headers.get("Content-Length") or 0)
        except ValueError:
            size = -1
        if size < 0 or "Transfer-Encoding" in self.headers:
            self.close_connection = True
            raise ToolError(411, "length_required", "Send the body with its Content-Length.")
        if size > MOST_BYTES:
            self.close_connection = True
            raise ToolError(413, "payload_too_large", f"The body is larger than {MOST_BYTES} bytes.")
        return self.rfile.read(size)

    def get(self):
        if self.path == "/health":
            return (200, {"status": "ok", "version": VERSION})
        self.tenant()
        if self.path == "/tools":
            return (200, TOOLS)
        return self.other()

    def post(self):
        tenant = self.tenant()
        if not (self.path.startswith("/tool/") and self.path.endswith("/call")):
            return self.other()
        name = self.path[len("/tool/") : -len("/call")]
        if name not in [tool["name"] for tool in TOOLS]:
            raise ToolError(404, "tool_not_found", f"There is no tool '{''.join(c for c in name if c.isalnum() or c == '_')[:64]}'.")
        result = self.server.shops[tenant].call(name, self.arguments())
        self.log_line(tool=name, tenant=tenant)
        return (200, result)

    def other(self):
        self.tenant()
        if self.path == "/tools" or self.path.startswith("/tool/"):
            if self.command not in ("GET", "POST") or (self.path == "/tools") == (self.command == "POST"):
                raise ToolError(405, "method_not_allowed", "GET /tools and POST /tool/{name}/call are served.")
        raise ToolError(404, "not_found", "There is no such route.")

    def tenant(self):
        """The tenant comes from the key, and never from an argument."""
        scheme, _, token = (self.headers.get("Authorization") or "").partition(" ")
        found = None
        for key, tenant in self.server.keys.items():
            # Every key is compared, in the same time.
            if hmac.compare_digest(hashlib.sha256(key.encode()).digest(), hashlib.sha256(token.encode()).digest()):
                found = tenant
        if scheme.lower() != "bearer" or found is None:
            raise ToolError(401, "unauthorized", "Send a valid key as Authorization: Bearer.")
        if (self.headers.get("X-Octopus-Tenant-Id") or found) != found:
            raise ToolError(403, "forbidden", "This key is not for that tenant.")
        return found

    def arguments(self):
        if (self.headers.get("Content-Type") or "").split(";")[0].strip().lower() != "application/json":
            raise ToolError(415, "unsupported_media_type", "Send the arguments as application/json.")
        try:
            args = json.loads(self.payload.decode("utf-8")) if self.payload.strip() else {}
        except (ValueError, RecursionError):
            raise ToolError(400, "invalid_json", "The body is not JSON.") from None
        if not isinstance(args, dict):
            raise ToolError(422, "validation_error", "The body must be an object with the arguments.")
        if depth_of(args) > MOST_DEPTH:
            raise ToolError(400, "invalid_json", "The body is nested too deep.")
        return args

    def log_line(self, **facts):
        correlation = (self.headers.get("X-Octopus-Correlation-Id") or "")[:200]
        print(json.dumps({**facts, "correlation": correlation}), file=sys.stderr, flush=True)

    def log_message(self, *_):
        """The lines of the standard library would hold addresses and paths; log_line writes ours."""

    def send_error(self, code, message=None, explain=None):
        """Errors of the standard library, such as a broken request line, in the form of the contract."""
        self.close_connection = True
        body = json.dumps({"error": "bad_request", "message": "The request could not be read."}).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def create_server(keys, port):
    if not keys:
        raise SystemExit("Set SHOP_KEYS, such as key-1=tenant-a. Without a key nobody may call.")
    server = ThreadingHTTPServer(("", port), Handler)
    server.daemon_threads = True
    server.keys = keys
    server.shops = {tenant: Shop() for tenant in keys.values()}
    return server


def read_keys(text):
    return dict(pair.strip().split("=", 1) for pair in text.split(",") if pair.strip())


if __name__ == "__main__":
    running = create_server(read_keys(os.environ.get("SHOP_KEYS", "")), int(os.environ.get("PORT", "8080")))
    print(f"port {running.server_address[1]}", flush=True)
    running.serve_forever()
