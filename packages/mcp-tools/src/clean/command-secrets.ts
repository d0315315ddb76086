/**
 * Finds secrets in the arguments of well-known commands, whose options are too short to say what they are: `-p` is a
 * password of one command and a port of another.
 */
import { escaped } from "./known-secrets.ts";
import { isNotPlaceholder, isPath } from "./placeholders.ts";
import { ARGUMENT, createSearchByWord, inSmallLetters, type Redact } from "./shape.ts";

/** A family of commands and the arguments of it that are secrets. */
interface Command {
  /** The names, with spaces between them. */
  readonly names: string;
  /** Has to be in the rest of the line too, such as the subcommand for which an option means a secret. */
  readonly when?: RegExp;
  /** The text before the secret, up to its quote. */
  readonly before: readonly string[];
  /** Replaces the usual pattern of an argument. */
  readonly argument?: string;
  readonly isSecret?: (argument: string) => boolean;
}

/** An option whose value stands after a space or an equals sign. */
const option = (names: string) => String.raw`(?<=\s)(?:${names})(?:=|\s{1,3})["']?`;
/** An option whose value may also follow at once. */
const attached = (names: string) => String.raw`(?<=\s)(?:${names})(?:=|\s{0,3})["']?`;
/** A user in front of the password, as in `-u user:password`. */
const withUser = (names: string, separator: string) =>
  `${attached(names)}[^\\s"'${separator}@]{1,100}${separator}`;

const notOfWords = (text: string) => /[^a-z-]/.test(text);

const COMMANDS: readonly Command[] = [
  {
    names: "docker podman buildah nerdctl skopeo oras crane helm cf oc ibmcloud az argocd rancher regctl",
    when: /\blogin\b/,
    before: [option("-p")],
  },
  { names: "az", when: /\b(?:sql|mysql|postgres|mariadb|vm|vmss|user|synapse)\b/, before: [option("-p")] },
  {
    names: "az gh glab fly flyctl wrangler",
    when: /\bsecrets?\s+set\b/,
    before: [option("--value|--body|-b")],
  },
  { names: "aws", when: /SecureString/, before: [option("--value")] },
  { names: "twine poetry uv", when: /\b(?:upload|publish)\b/, before: [option("-p")] },
  {
    names:
      "sshpass psexec psexec64 paexec certutil mongo mongosh mongodump mongorestore mongoimport mongoexport mongostat mongotop mongofiles cqlsh beeline rabbitmqadmin couchbase-cli cbq hdbsql smbmap ncftpput ncftpget asadmin tabcmd elasticsearch-users useradd usermod influx snowsql",
    before: [attached("-p")],
    isSecret: (text) => !/^(?:\d{1,5}|ort\b.*)$/.test(text),
  },
  {
    names:
      "mysql mysqldump mysqladmin mysqlimport mysqlcheck mysqlshow mysqlbinlog mysqlslap mariadb mariadb-dump mariadb-admin mariadb-import mariadb-check xtrabackup mydumper myloader",
    before: [String.raw`(?<=\s)-p["']?`, String.raw`(?<=\s)password\s{1,3}["']?`],
  },
  {
    names: "7z 7za 7zr 7zz rar unrar winrar",
    before: [String.raw`(?<=\s)-h?p["']?`],
    isSecret: notOfWords,
  },
  { names: "zip unzip sqlcmd bcp osql fisql tsql isql ipmitool", before: [attached("-P")] },
  { names: "redis-cli valkey-cli keydb-cli", before: [option("-a")] },
  {
    names:
      "ldapsearch ldapadd ldapmodify ldapdelete ldappasswd ldapwhoami ldapcompare ldapmodrdn dsconf dsctl",
    before: [option("-w")],
  },
  { names: "ldappasswd", before: [option("-s|-a")] },
  { names: "plink pscp psftp putty kitty", before: [option("-pw")] },
  { names: "smbclient rpcclient smbget smbcacls smbtree", before: [withUser("-U|--user", "%")] },
  { names: "lftp ncftp", before: [withUser("-u|--user", ",")] },
  {
    names: "curl wget http https xh xhs az",
    before: [withUser("-[a-zA-Z]{0,6}u|-U|-a|--user|--proxy-user|--auth", ":")],
  },
  { names: "etcdctl cadaver artifactory jf", before: [withUser("--user|-u", ":")] },
  { names: "jenkins-cli jenkins-cli.jar", before: [withUser("-auth", ":")] },
  { names: "openssl apksigner osslsigncode", before: [String.raw`(?<=[\s=])pass:["']?`] },
  {
    names: "sqlplus sqlldr expdp impdp rman sqlcl",
    before: [String.raw`(?<=\s)["']?(?:userid=)?[\w$#]{1,40}/`],
    argument: String.raw`[^\s@"'/]{3,100}(?=@|["']?(?:\s|$))`,
  },
  {
    names: "htpasswd",
    when: /\s-\w*b/,
    before: [String.raw`(?<=\s-\w{0,5}b[^\n]{1,300}\s)["']?`],
    argument: String.raw`[^\s"'|;&<>]{3,200}(?=["']?\s{0,3}(?:$|[|;&>]))`,
  },
  {
    names: "net",
    when: /\\\\/,
    before: [
      String.raw`(?<=\suse\s{1,3}(?:[\w:*]{1,9}\s{1,3})?\\\\\S{1,200}\s{1,3})["']?`,
      String.raw`(?<=/u(?:ser)?:\S{1,200}\s{1,3})["']?`,
    ],
    argument: String.raw`(?<=["'])[^"'\n]{3,200}|(?!/)[^\s"'*][^\s"']{2,200}`,
  },
  {
    names: "net",
    when: /^\s+user\s/,
    before: [String.raw`(?<=^\s{1,3}user\s{1,3}\S{1,100}\s{1,3})["']?`],
    argument: String.raw`(?!/)[^\s"'*][^\s"']{2,200}`,
  },
  { names: "schtasks", before: [String.raw`(?<=\s)/r?p\s{1,3}["']?`] },
  { names: "signtool", before: [String.raw`(?<=\s)/p\s{1,3}["']?`] },
  { names: "winrs winrm xfreerdp mstsc cmdkey wmic", before: [String.raw`(?<=\s)[/-]p:["']?`] },
  {
    names: "nuget dotnet choco",
    when: /\b(?:push|delete|apikey|setapikey)\b/i,
    before: [option("-k|-Key|-ApiKey"), String.raw`(?<=\s)set[aA]pi[kK]ey\s{1,3}["']?`],
  },
  {
    names: "npm pnpm yarn aws git heroku gcloud poetry composer kubectl pulumi jf jfrog vercel pip bundle",
    when: /\b(?:set|config)\b/,
    before: [
      String.raw`(?<=\s)--secret\s{1,3}[\w:.-]{1,100}\s{1,3}["']?`,
      String.raw`(?<=\s)(?:set|config)\s{1,3}["']?(?!-)\S{0,100}(?:password|token|secret|_auth|api_?key|access_key)["']?\s{1,3}["']?`,
      String.raw`(?<=\s)http-basic\.\S{1,100}\s{1,3}\S{1,100}\s{1,3}["']?`,
      String.raw`(?<=\s)(?:pypi-token|github-oauth|gitlab-token|bearer)\.\S{1,100}\s{1,3}["']?`,
    ],
  },
  {
    names: "kubectl oc k3s microk8s",
    when: /create\s+secret/,
    before: [
      String.raw`--from-literal[= ]["']?(?!(?:user(?:name)?|host(?:name)?|port|url|region|e?mail|database|db|name)=)[\w.-]{1,100}=["']?`,
    ],
  },
  {
    names: "mc mcli",
    before: [String.raw`(?<=\s(?:alias\s{1,3}set|host\s{1,3}add)(?:\s{1,3}\S{1,200}){3}\s{1,3})["']?`],
  },
  {
    names: "vault snyk ngrok cargo tailscale doctl glab vercel netlify codecov rclone sentry-cli",
    before: [String.raw`(?<=\s)(?:login|auth|authtoken|add-authtoken)\s{1,3}["']?`, option("-t")],
    isSecret: (text) => text.length >= 12 && /\d/.test(text),
  },
];

/** A command, and the rest of its line with continued lines. */
const lineOf = (names: string) =>
  new RegExp(
    `(?<![\\w.-])((?:${names.split(" ").map(escaped).join("|")})(?:\\.exe|\\.com|\\.cmd)?["']?)(?=\\s)((?:[\\\\\`^]\\n|[^\\n]){1,4000})`,
    "g",
  );

/** What can follow the name of a command. Short names are parts of many other words, so that they are looked for with it. */
const ENDS = [" ", "\t", '"', "'", ".exe", ".cmd", ".com"];
const LONG_NAME = 5;
const wordsOf = (names: string) =>
  names.split(" ").flatMap((name) => (name.length >= LONG_NAME ? [name] : ENDS.map((end) => name + end)));

/** The commands, compiled. */
export const COMMAND_LINES = inSmallLetters(
  COMMANDS.map(({ names, when, before, argument, isSecret }) => ({
    words: wordsOf(names),
    line: lineOf(names),
    when,
    isSecret,
    secrets: before.map((text) => new RegExp(`(${text})(${argument ?? ARGUMENT})`, "g")),
  })),
);

/** Each command line contains one of these words: see `Shape.words`. */
export const COMMAND_WORDS: readonly string[] = COMMAND_LINES.flatMap(({ words }) => words);

/** Makes a function that replaces the secrets in command lines. */
export function createCommandRedactor(): Redact {
  const linesIn = createSearchByWord(COMMAND_LINES);
  return (text, mark) => {
    let rest = text;
    for (const { line, when, secrets, isSecret = () => true } of linesIn(text)) {
      rest = rest.replace(line, (whole: string, name: string, more: string) => {
        if (when && !when.test(more)) return whole;
        const cleaned = secrets.reduce(
          (part, pattern) =>
            part.replace(pattern, (found: string, before: string, secret: string) => {
              const isOne = isNotPlaceholder(secret) && !isPath(secret) && isSecret(secret);
              return isOne ? before + mark("command-line") : found;
            }),
          more,
        );
        return name + cleaned;
      });
    }
    return rest;
  };
}
