import { expect, it } from "vitest";
import { parseServerUrl } from "./server-url.ts";

it.each([
  ["https://octopus.example.com", "https://octopus.example.com"],
  [" https://octopus.example.com/ ", "https://octopus.example.com"],
  ["https://octopus.example.com/octopus/", "https://octopus.example.com/octopus"],
  ["https://octopus.example.com/app#/Spaces-1/projects", "https://octopus.example.com"],
  ["https://octopus.example.com/app/Spaces-1/projects", "https://octopus.example.com"],
  ["https://octopus.example.com/octopus/app#/Spaces-1", "https://octopus.example.com/octopus"],
  ["https://octopus.example.com/api", "https://octopus.example.com"],
  ["https://octopus.example.com/api/Spaces-1", "https://octopus.example.com"],
  ["https://octopus.example.com/octopus/api/Spaces-1/projects/all", "https://octopus.example.com/octopus"],
  ["https://octopus.example.com/swaggerui/index.html", "https://octopus.example.com"],
  ["https://octopus.example.com/application", "https://octopus.example.com/application"],
  ["http://localhost:8065", "http://localhost:8065"],
])("%s is the server %s", (text, base) => {
  expect(parseServerUrl(text).base).toBe(base);
});

it.each([
  ["octopus.example.com", "https://octopus.example.com"],
  ["octopus.example.com/octopus", "https://octopus.example.com/octopus"],
  ["localhost:8065", "https://localhost:8065"],
  ["octopus:443", "https://octopus:443"],
  ["192.0.2.1", "https://192.0.2.1"],
  ["//octopus.example.com", "https://octopus.example.com"],
  ["https//octopus.example.com", "https://octopus.example.com"],
  ["https:octopus.example.com", "https://octopus.example.com"],
])("%s has no scheme, and the message has the whole address", (text, suggestion) => {
  expect(() => parseServerUrl(text)).toThrow(
    `'${text}' has no scheme. Write ${suggestion} (or http://, if the server has no TLS).`,
  );
});

it.each([
  [
    "not a url",
    "'not a url' is not an address of an Octopus Server. Give one like https://octopus.example.com.",
  ],
  ["ftp://octopus.example", "The server address must start with https:// or http://, not ftp://."],
  [
    "https://me:pw@octopus.example",
    "The server address must not contain a user name or password. Give a credential instead.",
  ],
])("%s is refused with the way out", (text, problem) => {
  expect(() => parseServerUrl(text)).toThrow(problem);
});
