/** Texts of logs, settings and responses that hold no secret, many of which look as if they did. */

/** Every text from which nothing may be taken. */
export const NEGATIVES: readonly string[] = `
Password: ********
Password: *****
password=***
password=<redacted>
password=\${DB_PASSWORD}
password=$(DB_PASSWORD)
password=$DB_PASSWORD
Password=#{Shop.Database.Password}
password: {{ .Values.db.password }}
password = %DB_PASSWORD%
"password": null
"password": ""
"password": "[redacted]"
passwordRequired: true
Password is required
Password must be at least 12 characters
Password: incorrect
password: expired
The password for 'svc_deploy' was changed
Enter password:
Forgot your password? https://shop.example.com/reset
ResetPasswordUrl=https://shop.example.com/reset
passwordPolicy: strict
Password policy 'Default' allows 5 attempts
Invalid username or password
--password-stdin
docker login --username ci --password-stdin registry.example.com
docker run -d -p 8080:80 registry.example.com/shop:4.2.1
docker run --rm -p 127.0.0.1:5432:5432 postgres:16
podman run -p 443:8443 web
mkdir -p /var/lib/shop/releases/4.2.1
ssh -p 2222 deploy@web01
secretName: shop-tls
secretKeyRef:
name: shop-secret
secret/shop-db-credentials created
secret "shop-tls" unchanged
Secret: shop-db-credentials
Mounting secret shop-config at /run/secrets/shop
password: /run/secrets/db_password
password: vault:secret/data/shop#password
apiKeySecretRef: shop-api-key
imagePullSecrets: [{name: regcred}]
kubectl get secret shop-tls -o yaml
API key was not found
Creating API key 'ci deploy' for user svc_deploy
api_key: required
ApiKeyId: apikeys-1042
API-documentation for the checkout service
see api-gateway-service-configuration-v2 for details
GET /api/users/me/apikeys 200
key: Environments-4
Key=Value pairs were read from appsettings.json
PublicKeyToken=b77a5c561934e089
System.Web, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a
CancellationToken: System.Threading.CancellationToken
token: expired
Unexpected token: '}' at line 12
Unexpected token 'export'
SyntaxError: Unexpected token < in JSON at position 0
The token has expired at 2026-11-20T08:00:00Z
Token count: 1532
max_tokens: 4096
tokenUrl: https://login.example.com/oauth2/token
tokenLifetime=3600
antiforgery token was missing
ContinuationToken=none
NextPageToken: 2
Authorization: required
Authorization failed for user 'sam'
Basic authentication is disabled
Basic authentication-required endpoints
Bearer token was missing
Bearer authentication
WWW-Authenticate: Bearer realm="shop"
auth: none
Authentication type: Integrated
credentials: include
Credentials were not provided
Using credentials of the service account
Cookie: disabled
Cookies are required
cookie consent: accepted
https://octopus.example.com/app#/Spaces-1/projects/shop/deployments/releases/4.2.1
https://user@git.example.com/shop.git
https://shop.example.com:8443/health?probe=ready
http://localhost:5000/@vite/client
ssh://git@git.example.com:22/shop.git
git@github.com:wren/shop.git
mailto:sam@example.com
npm install @octo/policy@0.1.0
https://packages.example.com/@types/node/-/node-20.19.43.tgz
https://fonts.example.com/css?family=Inter:wght@400;700
https://shop.example.com/search?q=token&page=2
https://shop.blob.core.windows.net/c/p.zip?sv=2024-11-04&sr=b
Server=db;Database=Shop;Integrated Security=SSPI;Encrypt=True
Server=db;Database=Shop;Trusted_Connection=True;
Data Source=:memory:
Endpoint=sb://shop.servicebus.windows.net/
sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
Digest: sha256:247a2aa45f169edf4d187d54e7cc46e4731b1e6273242c4f4c39a1d2507a0e58
integrity sha512-ZGVwbG95OlMzY3JldFBhc3NaazJMbTlQdzRSdDhWeTNCbjZOYzFIczVKZDBGZ0t4MlFlOVVvNElhVHEyTG1Qeg==
commit 3b18e512dba79e4c8300dd08aeb37f8e728b8dad
Merge: 3b18e51 9f86d08
HEAD is now at 3b18e51 Raise the migration timeout
Deployment id 5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11
CorrelationId: 7d0a5c1f-0f9e-4c53-9b53-7a1f5d6f2b11
Thumbprint: A9993E364706816ABA3E25717850C26C9CD0D89D
ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4IaTq deploy@web01
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOh3Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4Ia ci
-----BEGIN CERTIFICATE-----
-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo
pod/shop-api-7d9f8b6c5d-x2x9q created
replicaset.apps/shop-api-7d9f8b6c5d scaled to 3
Successfully assigned shop/shop-api-7d9f8b6c5d-x2x9q to aks-pool-12345678-vmss000001
i-0abc123def4567890 is running
arn:aws:iam::123456789012:role/deploy
subscriptions/5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11/resourceGroups/shop
09:12:44   Info     |       Applying migration 20261120_AddPasswordResetTable
09:12:44   Info     |       Column 'PasswordHash' added to table 'Users'
09:12:44   Verbose  |       Octopus.Action.Package.FeedId = feeds-builtin
09:12:44   Warning  |       ALTER TABLE dbo.Tokens ADD ExpiresAt datetime2
09:12:44   Info     |       Test run: pass: 128, fail: 0, skip: 3
09:12:44   Info     |       Compass=enabled, bypass=false
09:12:44   Info     |       Passed! - Failed: 0, Passed: 128, Duration: 12 s
09:12:44   Error    |       Login failed for user 'sa'. Reason: Password did not match that for the login provided.
09:12:44   Error    |       401 Unauthorized: the API key you provided was not valid
09:12:44   Error    |       Timeout expired after 30 seconds (migration needs 94)
09:12:44   Info     |       Acquiring access token for resource https://management.azure.com/
09:12:44   Info     |       Retrieved client secret from key vault shop-kv
09:12:44   Info     |       Rotating encryption key shop-data-key-v2
private key file: /etc/ssl/private/shop.pem
privateKeyPath=/etc/ssl/private/shop.pem
host key: SHA256:Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4Ia
Primary key: Id
FOREIGN KEY (ProjectId) REFERENCES Projects(Id)
access_key_rotation: enabled
accountKeyRotationDays=90
const password = getPassword();
password = process.env.DB_PASSWORD
var token = await client.GetTokenAsync(scope);
if (password === undefined) throw new Error("password is missing");
expect(user.password).toBe(undefined);
string password = Configuration["Db:Password"];
sk-SK
skip-steps: Smoke test
eyJust a word that begins like a token
task-list, desk-top, ask-again
Basic plan: 12 licences
PATH=/usr/local/bin:/usr/bin
path: /app/bin
pattern=^v\\d+
signature: void Main(string[] args)
x-request-id: 7d0a5c1f0f9e4c539b537a1f5d6f2b11
ETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"
Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==
curl -s -o /dev/null -w '%{http_code}' https://shop.example.com/health
curl -u $USER:$PASS https://nexus.example.com
mysql -h db -P 3306 -u app shop < dump.sql
sqlcmd -S db -E -Q 'select 1'
helm upgrade shop ./chart --set image.tag=4.2.1
Octopus.Environment.Name = Production
Release 4.2.1 of Checkout Service was deployed to Production in 34 seconds
`
  .split("\n")
  .filter((line) => line !== "");
