/**
 * Operations that are one step at the server although they read and write: Lua scripts, which Redis and Valkey run without any
 * command of others in between. Each uses one key alone, so that a cluster can run them too.
 */
import { WINDOW_PARTS } from "../window.ts";

/** A script: its text and the number of its keys. */
interface Script {
  readonly lua: string;
  readonly numberOfKeys: 1;
}

const NOW = `local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** ARGV: expected value, new value, milliseconds. */
const REPLACE = `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

/** ARGV: expected value. */
const DELETE_IF = `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** ARGV: amount, milliseconds. Returns the total and the milliseconds that are left. */
const ADD = `if ARGV[1] == '0' then
  local total = redis.call('GET', KEYS[1])
  if not total then return {0, tonumber(ARGV[2])} end
  return {tonumber(total), redis.call('PTTL', KEYS[1])}
end
local total = redis.call('INCRBY', KEYS[1], ARGV[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  left = tonumber(ARGV[2])
end
return {total, left}`;

/** A hash of parts and their counts. ARGV: amount, milliseconds of the window, when the addition was counted or ''. */
const ADD_WITHIN = `${NOW}
local size = ARGV[2] / ${WINDOW_PARTS}
local at = ARGV[3] == '' and now or tonumber(ARGV[3])
local oldest = math.floor(now / size) - ${WINDOW_PARTS}
local part = math.floor(at / size)
if ARGV[1] ~= '0' and part >= oldest then
  redis.call('HINCRBY', KEYS[1], string.format('%.0f', part), ARGV[1])
  redis.call('PEXPIRE', KEYS[1], 2 * ARGV[2])
end
local total = 0
local parts = redis.call('HGETALL', KEYS[1])
for i = 1, #parts, 2 do
  if tonumber(parts[i]) < oldest then redis.call('HDEL', KEYS[1], parts[i])
  else total = total + parts[i + 1] end
end
return {total, at}`;

/** A hash of holders, each with what it takes and when it ends. ARGV: holder, count, most, milliseconds. */
const HOLD = `${NOW}
local held = 0
local holders = redis.call('HGETALL', KEYS[1])
for i = 1, #holders, 2 do
  local count, ends = string.match(holders[i + 1], '(%d+):(%d+)')
  if tonumber(ends) <= now then redis.call('HDEL', KEYS[1], holders[i])
  elseif holders[i] ~= ARGV[1] then held = held + count end
end
if held + ARGV[2] > tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ':' .. string.format('%.0f', now + ARGV[4]))
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[4]) then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
return 1`;

/** ARGV: value, most values, milliseconds. */
const APPEND = `redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], -ARGV[2], -1)
return redis.call('PEXPIRE', KEYS[1], ARGV[3])`;

const script = (lua: string): Script => ({ lua, numberOfKeys: 1 });

/** The scripts by the names of the commands that the client makes of them. */
export const SCRIPTS = {
  octoReplace: script(REPLACE),
  octoDeleteIf: script(DELETE_IF),
  octoAdd: script(ADD),
  octoAddWithin: script(ADD_WITHIN),
  octoHold: script(HOLD),
  octoAppend: script(APPEND),
};

type Argument = string | number;

/** The commands that the client makes of the scripts: the key, and what `ARGV` holds. */
export type ScriptCommands = Readonly<
  Record<keyof typeof SCRIPTS, (key: string, ...args: readonly Argument[]) => Promise<unknown>>
>;
