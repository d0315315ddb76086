/** An Octopus that answers at once, in a process of its own. */
import { createServer } from "node:http";

const spaces = JSON.stringify({
  Items: [
    {
      Id: "Spaces-1",
      Name: "Default",
      Slug: "default",
      Description: "",
      IsDefault: true,
      TaskQueueStopped: false,
      Links: {},
    },
    {
      Id: "Spaces-2",
      Name: "Shop",
      Slug: "shop",
      Description: "",
      IsDefault: false,
      TaskQueueStopped: false,
      Links: {},
    },
  ],
  TotalResults: 2,
  ItemsPerPage: 30,
  Links: {},
});

const server = createServer((_, response) => {
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(spaces),
  });
  response.end(spaces);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.stderr.write(
    `${JSON.stringify({ message: "ready", url: `http://127.0.0.1:${server.address().port}` })}\n`,
  );
});
