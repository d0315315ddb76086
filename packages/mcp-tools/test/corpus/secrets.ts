/**
 * Texts with a secret in them, as logs, settings and responses really write them. All secrets were made up; `¦` keeps
 * scanners of repositories from taking them for real ones and is removed before use.
 */

/** A text, and the part of it that must not come out. */
export interface Positive {
  readonly text: string;
  readonly secret: string;
}

const plain = (text: string) => text.replaceAll("¦", "");

const tokens: readonly string[] = [
  "Using API key AP¦I-K3QX7ZB9M2NW5RTY8VPC4HJ6LDSF to reach https://octopus.example.com",
  "octo release deploy --apiKey AP¦I-QW8ERT5YUI2OPAS7DFGH4JKLZX9C",
  "Authorization: Bearer ey¦JhbGciOiJSUzI1NiIsImtpZCI6IjEyIn0.ey¦JzdWIiOiJzYS1kZXBsb3kiLCJleHAiOjE3OTV9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg",
  "token=ey¦JhbGciOiJub25lIn0.ey¦JhZG1pbiI6dHJ1ZX0.",
  "aws_access_key_id = AK¦IAQ3EGRZ7XPL5NWD2T",
  "export AWS_SESSION_KEY_ID=AS¦IAX5TQ2NPW7LZD8RVM",
  "remote: https://github.com/wren/shop.git using gh¦p_a8Kd93LmQpXz72Rt5YvB1cNw6Js0UhEf4GiO",
  "GITHUB_TOKEN: gh¦s_16C7e42F292c6912E7710c838347Ae178B4a",
  "github_p¦at_11ABCDEFG0a1b2c3d4e5f6_GhIjKlMnOpQrStUvWxYz0123456789abcdefghijklmnopqrstuvwxyzABCDE",
  "CI_JOB_TOKEN glp¦at-Xy7_kQ2mLp9Zr4TvWb8N",
  "posting to slack with xo¦xb-263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1",
  "xo¦xp-1111111111-2222222222-3333333333-abcdef0123456789",
  "maps?key=AI¦zaSyD4x8WqJmT2vKc7LrP9zNbE5hGfYuXo1Qs",
  "npm config set //packages.example.com/:_authToken=np¦m_4fK8sLq2WzXc9VbN7mRtY3uJpE6hGd1AoQiU",
  "NuGet push with oy¦2abcdefghijklmnopqrstuvwxyz234567abcdefghijk",
  "twine upload -p py¦pi-AgEIcHlwaS5vcmcCJDU3ZTBhYjQxLTI4YzQtNDk3ZC1hMzI0LTQ3ZmQ4ZjQ4ZTM2MwACKlszLCJj",
  "docker login -u ci -p dck¦r_pat_8Hk3Lm9QpXz72Rt5YvB1cNw6Js0",
  "stripe: sk_l¦ive_51HxQ2KLmNpRsTuVwXyZaBcDeFgHiJkLmNoPq",
  "whs¦ec_7Yt4Rr8Kp2Lm9QxZv5Bn1Cw6Js0Uh3Ef",
  "SG¦.aBcDeFgHiJkLmNoPqRsTuV.wXyZ0123456789AbCdEfGhIjKlMnOpQrStUvWx",
  "VAULT_TOKEN=hv¦s.CAESIJx7Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0Fg",
  "OPENAI: sk¦-proj-Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z",
  "sk¦-ant-api03-Qx7Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0Fg",
  "DATABRICKS dap¦i0123456789abcdef0123456789abcdef",
  "do¦p_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  "ATA¦TT3xFfGF0T9q2LmPz7Rt4Vw8Yb3Nc6Hs1Jd5Fg0Kx2Qe9Uo4Ia=7C3D1E2F",
  "grafana gls¦a_HOruNAb7SOiCdshU0algkrq7FDsNSLAa_55e2f8be",
  "new relic NR¦AK-A1B2C3D4E5F6G7H8I9J0K1L2M3N",
  "AZURE_CLIENT: 9Zx8¦Q~Tq2Lm7Pz4Rt9Vw3Yb6Nc1Hs5Jd0FgKx",
  "AGE-SECRET-¦KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZ0",
  "GO¦CSPX-8sKq2LmPz7Rt4Vw9Yb3Nc6Hs1Jd5",
  "shp¦at_0123456789abcdef0123456789abcdef",
];

/** The secret stands between ⟦ and ⟧. */
const marked: readonly string[] = [
  "password=⟦hunter2⟧",
  "Password: ⟦Tr0ub4dor&3⟧",
  'db_password = "⟦correct horse⟧"',
  "DB_PASSWORD=⟦letmein⟧",
  "PGPASSWORD=⟦s3cr3tpg⟧ psql -h db -U app shop",
  'export ADMIN_PASS="⟦Winter2026!⟧"',
  "MYSQL_ROOT_PASSWORD: ⟦rootroot1⟧",
  "Server=tcp:sql.example.com,1433;Database=Shop;User ID=sa;Password=⟦P@ss;⟧Encrypt=True".replace(
    ";⟧",
    "w0rd⟧;",
  ),
  "Data Source=db;User Id=app;Pwd=⟦Qx7!kz02⟧;MultipleActiveResultSets=true",
  "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=⟦Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYg==⟧;EndpointSuffix=core.windows.net",
  "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=⟦k3J9x0QmZb7VtYw2Lp5Rn8Ec4Hs6Ud1FgAiKoMqSuWy=⟧",
  "shop.redis.cache.windows.net:6380,password=⟦mQ2Zb7VtYw2Lp5Rn8Ec4Hs6Ud1FgAiKoMqSuWyAzCaB=⟧,ssl=True,abortConnect=False",
  "redis://:⟦p4ssw0rd9⟧@cache.internal:6379/0",
  "postgres://app:⟦Kq2LmPz7⟧@db.internal:5432/shop?sslmode=require",
  "mongodb+srv://shop:⟦n0sql-Pass⟧@cluster0.example.mongodb.net/test",
  "amqp://guest:⟦gu3st-rabbit⟧@mq:5672/",
  "fatal: unable to access 'https://deploy:⟦a8Kd93LmQpXz72Rt5YvB⟧@git.example.com/shop.git/'",
  "https://x-access-token:⟦v1.6c3a9d0e2f⟧@github.com/wren/shop",
  "jdbc:oracle:thin:@db:1521:xe user=app password=⟦Or4cle!9⟧",
  "https://shop.blob.core.windows.net/c/p.zip?sv=2024-11-04&se=2027-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=⟦7Yt4Rr8Kp2Lm9QxZv5Bn1Cw6Js0Uh3EfGiOaQs%2BTz0%3D⟧",
  "https://bucket.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&X-Amz-Signature=⟦fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024⟧",
  "https://storage.googleapis.com/b/o?X-Goog-Signature=⟦247a2aa45f169edf4d187d54e7cc46e4731b1e6273242c4f4c39a1d2507a0e58⟧",
  "AWS_SECRET_ACCESS_KEY=⟦wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYq⟧",
  "aws_secret_access_key = ⟦Qx7Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0FgKx2Qe9Uo⟧",
  '{"SecretAccessKey": "⟦Qx7Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0FgKx2Qe9Uo⟧"}',
  '{"username":"svc","password":"⟦Gr33n-Tea⟧"}',
  '{\\"user\\":\\"svc\\",\\"password\\":\\"⟦Gr33n-Tea⟧\\"}',
  '"ConnectionStrings": { "Db": "Server=.;User Id=sa;Password=⟦Yukon900⟧;" }',
  '"clientSecret": "⟦0fQ8x-kZ2_mP7vR4tY9w⟧"',
  "client_secret=⟦0fQ8xkZ2mP7vR4tY9wB3⟧&grant_type=client_credentials",
  "ClientSecret: ⟦0fQ8xkZ2mP7vR4tY9wB3⟧",
  "api_key: ⟦9f86d081884c7d659a2feaa0c55ad015⟧",
  "apikey=⟦9f86d081884c7d659a2feaa0c55ad015⟧",
  "X-Api-Key: ⟦b7XtQ2m9Lp4Rz8Vw⟧",
  "x-functions-key: ⟦Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0FgKx2Qe9Uo4Ia==⟧",
  "X-NuGet-ApiKey: ⟦5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11⟧",
  "Authorization: Basic ⟦ZGVwbG95OlMzY3JldFBhc3M=⟧",
  '-H "Authorization: token ⟦a1b2c3d4e5f60718293a4b5c6d7e8f9012345678⟧"',
  "'Authorization': 'Bearer ⟦c0ffee1234567890abcdef⟧'",
  "Bearer ⟦AbCdEf0123456789GhIjKl⟧ was rejected by the gateway",
  "Set-Cookie: .AspNetCore.Session=⟦CfDJ8N2kQx7ZbVtYw2Lp5Rn8Ec4Hs6Ud1Fg⟧; path=/; httponly",
  "Cookie: OctopusIdentificationToken=⟦kQx7ZbVtYw2Lp5Rn8Ec4Hs6Ud1Fg⟧",
  "curl -s -u deploy:⟦S3cretPass⟧ https://nexus.example.com/repository",
  "curl --user 'admin:⟦Adm1n!pw⟧' -X POST https://grafana/api",
  "mysqldump -u root -p⟦R00tP4ssw0rd⟧ shop > dump.sql",
  "sqlcmd -S db -U sa -P ⟦Str0ng!Passw0rd⟧ -Q 'select 1'",
  "vstest --password ⟦hunter22⟧ --filter Smoke",
  "az login --service-principal -u 1f2e --password=⟦Xy7kQ2mLp9Zr4TvWb8N⟧ --tenant t",
  "helm upgrade shop --set db.password=⟦pg-S3cret⟧,replicas=3",
  "keytool -importkeystore -storepass ⟦changeit9⟧ -noprompt",
  "--client-secret ⟦mP7vR4tY9wB30fQ8xkZ2⟧",
  "cmd.exe /c setx DEPLOY_TOKEN ... token=⟦kQx7ZbVtYw2Lp5Rn8Ec4Hs6⟧",
  "refresh_token=⟦1//0gKx2Qe9Uo4IaTq2LmPz7Rt4Vw9Yb3Nc6Hs1Jd5⟧",
  'access_token":"⟦EwBwA8l6BAAU7p9QDpi0CQ1RzZ3Kk2Lm9Pw4Rt8V⟧"',
  "SLACK_WEBHOOK=https://hooks.slack.com/services/⟦T024BE7LD/B09QX7ZB2/k3J9x0QmZb7VtYw2Lp5Rn8Ec⟧",
  "https://discord.com/api/webhooks/⟦112233445566778899/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789⟧",
  '<add key="DbPassword" value="⟦Xm1Passw0rd⟧" />',
  '<setting name="Smtp.Password" value="⟦m4ilpass⟧"/>',
  "<password>⟦Xm1Passw0rd⟧</password>",
  "<ClearTextPassword>⟦nuget-Pass1⟧</ClearTextPassword>",
  '{"Name":"Shop.ApiKey","Value":"⟦b7XtQ2m9Lp4Rz8Vw⟧"}',
  "spring.datasource.password=⟦j4vaPass⟧",
  "ansible_become_pass: ⟦b3come!⟧",
  "secret: ⟦Qx7Zk2Lm9Pw4Rt8Vy3Bn6Nc1⟧",
  "JWT_SECRET=⟦4f3c2b1a09e8d7c6b5a4f3e2d1c0b9a8f7e6d5c4⟧",
  "SECRET_KEY_BASE=⟦8b1a9953c4611296a827abf8c47804d7e6c49c6b⟧",
  "ENCRYPTION_KEY: ⟦k3J9x0QmZb7VtYw2Lp5Rn8Ec4Hs6Ud1F⟧",
  "signing-key = ⟦Hs6Ud1FgAiKoMqSuWyk3J9x0QmZb7⟧",
  "password=⟦$ecret99⟧",
  "password: ⟦@dmin2026⟧",
  '"password": "⟦!Passw0rd(⟧"',
  "passphrase: '⟦open sesame now⟧'",
  "sshpass -p ⟦R3mote!Pass⟧ ssh deploy@web01",
  "net.Connect: user=svc_deploy pwd=⟦Kq2LmPz7!⟧ host=web01",
  "Login failed for user 'sa'. ConnectionString: Server=db;uid=sa;pwd=⟦Yukon900⟧",
  "-----BEGIN RSA PRIVATE KEY-----\n⟦MIIEpAIBAAKCAQEAx7Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4IaTq⟧\nAbCd==\n-----END RSA PRIVATE KEY-----",
  "-----BEGIN OPENSSH PRIVATE KEY-----\n⟦b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz⟧",
  "-----BEGIN PRIVATE KEY-----\\n⟦MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7Kq2Lm9Pz4R⟧\\n-----END PRIVATE KEY-----",
  "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n⟦MHcCAQEEIOh3Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4IaTqoAoGCCqGSM⟧\n",
  "09:12:44   Verbose  |       env: NEXUS_PASSWORD=⟦n3xusPass⟧",
  "09:12:44   Info     |       Invoke-RestMethod -Headers @{ 'X-Octopus-ApiKey' = '⟦Kx2Qe9Uo4IaTq2LmPz7Rt4⟧' }",
  'Set-Variable -Name apiKey -Value x; $env:API_KEY = "⟦Kx2Qe9Uo4IaTq2LmPz7Rt4⟧"',
  "the new password is ⟦Spring2027!⟧ and works from Monday",
  "creds for the box: admin / ⟦Adm1n!pw⟧",
  "⟦k3J9x0QmZb7VtYw2Lp5Rn8Ec4Hs6Ud1FgAiKoMqS⟧ is the key of the storage account",
];

const fromMark = (text: string): Positive => {
  const [before = "", secret = "", after = ""] = plain(text).split(/[⟦⟧]/);
  return { text: before + secret + after, secret };
};

const LONGEST_RUN = /[\w.~=-]{20,}/g;

/** The secret of a text with a token in it is its longest word. */
const fromToken = (text: string): Positive => {
  const words = plain(text).match(LONGEST_RUN) ?? [];
  const secret = [...words].sort((a, b) => b.length - a.length)[0] ?? "";
  return { text: plain(text), secret: secret.replace(/^[a-z_]+=(?=\w{3})/i, "") };
};

/** Every text with a secret. */
export const POSITIVES: readonly Positive[] = [...tokens.map(fromToken), ...marked.map(fromMark)];
