import { createServer, type Socket } from "node:net";
import { Redis } from "ioredis";
import { afterEach, expect, it } from "vitest";
import { joinCommands } from "./one-packet.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that says yes to each command when it is asked to, and lists the packets that arrive. */
async function setUp() {
  const packets: string[] = [];
  let socket: Socket | undefined;
  let arrived: () => void = () => undefined;
  const server = createServer((opened) => {
    socket = opened;
    opened.on("data", (chunk) => {
      packets.push([...chunk.toString().matchAll(/(k\d)\r\n/g)].map(([, key]) => key).join(" "));
      arrived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const client = new Redis({
    host: "127.0.0.1",
    port,
    protocol: 2,
    enableReadyCheck: false,
    disableClientInfo: true,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => 1,
  });
  joinCommands(client);
  await new Promise<void>((resolve) => client.once("ready", () => resolve()));
  closing.push(
    () => client.disconnect(),
    () => socket?.destroy(),
    () => server.close(),
  );
  const next = () =>
    new Promise<void>((resolve) => {
      arrived = resolve;
    });
  return { client, packets, next, say: (text: string) => socket?.write(text) };
}

it("the commands of one turn arrive as one packet, and the next does not wait for their responses", async () => {
  const { client, packets, next, say } = await setUp();
  let arrival = next();
  const first = [client.set("k1", "1"), client.set("k2", "2"), client.get("k3")];
  await arrival;
  arrival = next();
  const second = client.set("k4", "4");
  await arrival;
  expect(packets).toEqual(["k1 k2 k3", "k4"]);
  say("+OK\r\n+OK\r\n$1\r\n3\r\n+OK\r\n");
  expect([...(await Promise.all(first)), await second]).toEqual(["OK", "OK", "3", "OK"]);
});

it("commands that were joined fail with their connection, and those after it are sent on the next one", async () => {
  const { client, packets, next } = await setUp();
  const ready = new Promise<void>((resolve) => client.once("ready", () => resolve()));
  const failed = Promise.allSettled([client.set("k1", "1"), client.set("k2", "2")]);
  client.disconnect(true);
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await ready;
  const arrival = next();
  client.set("k3", "3").catch(() => undefined);
  await arrival;
  expect(packets.at(-1)).toBe("k3");
});
