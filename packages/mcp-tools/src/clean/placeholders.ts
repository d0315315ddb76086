/** Distinguishes values from what stands instead of a value: stars, variables, references, paths and words about the value. */

/** Stars, variables of shells and templates, references to other sources, and calls. */
const REFERENCE =
  /^(?:[*\u2022.xX-]{3,}|<[\w .:-]*>?|\[[\w .:-]*\]?|\([\w .:-]*\)?|\$(?:[({].*|env:.*|[A-Za-z_]+|[A-Z][A-Z0-9_]*)|#\{.*|%[\w.]+%.*|\{\{.*|\{[\w.]+\}?|@[\w.]+@|[\w.]{1,80}[([]\)?|[a-z_]\w{0,40}(?:\.\w{1,40}){1,5}\(.*|!(?:vault|ref|sub|getatt|env)\b.*|(?:process\.env|env|vars?|local|data|secrets|vault|ref|kv|file|fileb|config)[.:].*|\/(?:run|etc|var|mnt|home|opt|usr)\/.*|arn:.*)$/i;

/** A value of another object in a configuration language, such as `random_password.db.result`. */
const MEMBER = /^(?=[^_]{0,40}_)(?:[a-z_][a-z0-9_]{0,40}\.){1,4}[a-z_][a-z0-9_]{0,40}$/;

/** A command of PowerShell whose result is the value, such as `Read-Host`. */
const CMDLET =
  /^(?:ConvertTo|ConvertFrom|Read|Get|New|Import|Invoke|Select|Join|Resolve|Unprotect|Request|Find)-[A-Z][A-Za-z]{2,40}$/;

/** Words that follow a name without being its value. */
const WORD =
  /^(?:null|none|nil|undefined|true|false|yes|no|on|off|empty|required|optional|redacted|hidden|masked|sensitive|unset|missing|invalid|expired|string|boolean|object|n\/a|placeholder|example|not|must|is|was|has|should|the|for|and|from|this|your|with|incorrect|wrong|failed|ok|set|valid|accepted|updated|changed|verified|protected|encrypted|enabled|disabled|rotated|provided|found|default|prompt|unchanged|successfully|authentication|autogenerate(?:,\w+)?|stdin|via|instead|option|options|flag|argument|parameter|value|here|are|can|will|may|or|to|in|as|at|by|of|when|if|that|which|only|also|but|ignore|deprecated|always|never|strict|prefer|allow|deny|require|read|write|reset|change)$/i;

/** Returns false for a placeholder of a secret: stars, variables, references, and words about the secret. */
export function isNotPlaceholder(text: string): boolean {
  const word = text.replace(/[`.,;:!?)\]]{1,3}$/, "");
  const isReference = REFERENCE.test(text) || MEMBER.test(text) || CMDLET.test(text);
  return !isReference && !WORD.test(word) && !text.includes("[redacted ");
}

const PATH =
  /^(?:[~.]{0,2}[\\/]|[A-Za-z]:[\\/]|@|(?:id|type|src|env|file|fileb):|(?:id|type|src|env)=)|\.(?:pem|key|json|ya?ml|txt|crt|cer|pfx|p12|jks|env|asc|pub|ppk|snk|kdbx|cred)$/i;

/** Whether an argument names a file or another source from which a secret is read. */
export function isPath(text: string): boolean {
  return PATH.test(text);
}
