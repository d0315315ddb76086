/**
 * The second corpus: texts without a secret that look like the ones of `second-secrets.ts`. They were written before the
 * patterns were changed, and neither the patterns nor this corpus are adjusted to the other.
 */
import { recordsOf } from "./corpus-text.ts";

const TEXTS = String.raw`
registry=https://npm.pkg.example.com
//npm.pkg.example.com/:_authToken=$¦{NPM_TOKEN}
---
//nexus.example.com/repository/npm-private/:always-auth=true
---
_auth=$NEXUS_AUTH
---
<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />
---
<add key="Username" value="ci-reader" />
---
<add key="SmtpHost" value="smtp.example.com" />
---
<add key="PasswordExpiryDays" value="90" />
---
<add key="TokenEndpoint" value="https://login.example.com/connect/token" />
---
dotnet nuget push bin/Release/Shop.4.2.1.nupkg --source https://nuget.example.com/v3/index.json --skip-duplicate
---
dotnet nuget push Shop.4.2.1.nupkg -k $NUGET_KEY -s acme
---
<server><id>releases</id><username>deployer</username><password>$¦{env.NEXUS_PW}</password></server>
---
mvn deploy -Dmaven.test.skip=true -DaltDeploymentRepository=rel::default::https://nexus.example.com -B
---
mvn -Dkeystore.path=/etc/ssl/shop.jks verify
---
signing.keyId=24875D73
signing.secretKeyRingFile=/home/ci/.gnupg/secring.gpg
---
index-url = https://pypi.example.com/simple
---
[pypi]
  username = __token__
---
twine upload -r acme dist/*
---
{"auths":{"registry.example.com":{}},"credsStore":"desktop"}
---
docker login registry.example.com -u ci-bot --password-stdin < /run/secrets/registry
---
WARNING! Using --password via the CLI is insecure. Use --password-stdin.
---
docker run -d --name web -p 8080:8080/tcp -e ASPNETCORE_URLS=http://+:8080 shop:4.2.1
---
docker run -e POSTGRES_PASSWORD_FILE=/run/secrets/pg postgres:16
---
docker compose -p shop-staging up -d
---
docker build --build-arg VERSION=4.2.1 -t registry.example.com/shop:4.2.1 .
---
podman run -p 8443:443 -v /srv/www:/www:ro docker.io/library/nginx:1.27
---
    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSURCVENDQWUyZ0F3SUJBZ0lJ
---
    client-certificate: /var/lib/kubelet/pki/kubelet-client-current.pem
---
current-context: deployer@shop-prod
---
kubectl create secret generic shop-tls --from-file=tls.crt=./shop.crt --from-file=tls.key=./shop.key
---
kubectl create configmap shop --from-literal=LOG_LEVEL=debug --from-literal=region=eu-west-1
---
kubectl get secrets -n shop
NAME       TYPE     DATA   AGE
shop-db    Opaque   2      14d
---
kubectl create token deployer --duration=10m
---
apiVersion: v1
kind: Secret
metadata:
  name: shop-db
  uid: 5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11
type: Opaque
---
          valueFrom:
            secretKeyRef:
              name: shop-db
              key: password
---
      - name: REDIS_PASSWORD
        valueFrom: {secretKeyRef: {name: redis, key: password}}
---
      - name: KEY_VAULT_NAME
        value: shop-kv-westeurope
---
helm upgrade --install shop ./chart --set image.tag=4.2.1,replicas=3 --set-string auth.existingSecret=shop-db
---
helm repo add acme https://charts.example.com --pass-credentials
---
aws configure set region eu-west-1 --profile deploy
---
aws sts get-caller-identity
{"UserId": "AROAQ3EGRZ7XPL5NWD2TX:deploy", "Account": "123456789012", "Arn": "arn:aws:sts::123456789012:assumed-role/deploy/ci"}
---
aws rds create-db-instance --db-instance-identifier shop --master-username admin --manage-master-user-password
---
aws secretsmanager get-secret-value --secret-id shop/db --query SecretString
---
aws ssm get-parameter --name /shop/db/pw --with-decryption
---
aws ssm put-parameter --name /shop/feature/newCheckout --type String --value enabled
---
aws kms encrypt --key-id alias/shop --plaintext fileb://in.bin
---
"private_key_id": "0c4e7a9b5c1f0f9e7d0a4c539b537a1f5d6f2b11"
---
"client_email": "deployer@shop-prod.iam.gserviceaccount.com", "client_id": "109876543210987654321"
---
"auth_uri": "https://accounts.google.com/o/oauth2/auth", "token_uri": "https://oauth2.googleapis.com/token"
---
gcloud auth activate-service-account --key-file=/secure/sa.json
---
gcloud auth print-access-token | docker login -u oauth2accesstoken --password-stdin https://eu.gcr.io
---
az login --service-principal -u 1f2e7d0a-5c1f-4c53-9b53-7a1f5d6f2b11 -p $AZ_SECRET --tenant example.onmicrosoft.com
---
az login --identity --resource-id /subscriptions/5c1f0f9e/resourcegroups/shop
---
az keyvault secret show --vault-name shop-kv --name db --query value -o tsv
---
az group create -n shop -l westeurope --tags owner=team-checkout
---
az account set -s 5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11
---
az vm create -n web01 -g shop --image Ubuntu2404 --generate-ssh-keys --public-ip-sku Standard
---
jdbc:sqlserver://db.internal:1433;databaseName=Shop;integratedSecurity=true;encrypt=true
---
jdbc:postgresql://db.internal:5432/shop?ssl=true&sslmode=verify-full
---
jdbc:oracle:thin:@//db.internal:1521/SHOP
---
Driver={ODBC Driver 18 for SQL Server};Server=db;Trusted_Connection=Yes;
---
Provider=SQLOLEDB.1;Integrated Security=SSPI;Persist Security Info=False;Initial Catalog=Shop
---
host=db.internal port=5432 dbname=shop user=app passfile=/home/ci/.pgpass
---
mongodb://m1.internal:27017,m2.internal:27017/shop?replicaSet=rs0&authSource=admin
---
redis://cache.internal:6379/0
---
postgres://app:$¦{PG_PASSWORD}@db.internal:5432/shop
---
postgresql://app@db.internal:5432/shop
---
127.0.0.1:5432:accepting:connections:ok
---
2026-11-21:09:12:44:shop:started
---
machine web01 joined the cluster as login node
---
[client]
user=backup
socket=/run/mysqld/mysqld.sock
---
auth_basic_user_file /etc/nginx/.htpasswd;
---
AuthLDAPBindDN "cn=svc_shop,ou=services,dc=acme,dc=example"
---
proxy_set_header Authorization $http_authorization;
---
<authentication mode="Forms"><forms loginUrl="~/Account/Login" timeout="2880" /></authentication>
---
<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate" validation="SHA1" />
---
<assemblyIdentity name="Newtonsoft.Json" publicKeyToken="30ad4fe6b2a6aeed" culture="neutral" />
---
<membership passwordFormat="Hashed" minRequiredPasswordLength="12" enablePasswordReset="true" />
---
<add name="Shop" connectionString="Data Source=db;Initial Catalog=Shop;Integrated Security=True" providerName="System.Data.SqlClient" />
---
"Jwt": { "Issuer": "https://login.example.com", "Audience": "shop-api", "ExpiryMinutes": 60 }
---
"Authentication": { "Authority": "https://login.example.com", "ApiName": "shop", "RequireHttpsMetadata": true }
---
"PasswordOptions": { "RequiredLength": 12, "RequireDigit": true }
---
variable "db_password" {
  type      = string
  sensitive = true
}
---
db_password = var.db_password
---
  password = random_password.db.result
---
  + password                 = (sensitive value)
---
  + master_user_secret       = (known after apply)
---
module.db.random_password.db: Creation complete after 0s [id=none]
---
terraform apply -auto-approve -var-file=prod.tfvars
---
ansible_ssh_private_key_file=~/.ssh/deploy ansible_user=deploy
---
ansible-playbook site.yml --ask-vault-pass --become
---
db_password: "{{ vault_db_password }}"
---
db_password: !vault |
---
TASK [db : set password for app] ok: [db01]
---
withCredentials([string(credentialsId: 'nexus-ci', variable: 'NEXUS_PW')]) {
---
java -jar jenkins-cli.jar -s https://ci.example.com -auth @/home/ci/.jenkins build shop
---
$pw = ConvertTo-SecureString $env:SVC_PASSWORD -AsPlainText -Force
---
$pw = Read-Host -Prompt "Password for svc_deploy" -AsSecureString
---
$cred = Get-Credential -UserName ACME\svc_deploy -Message "Password"
---
param([Parameter(Mandatory)][SecureString]$Password, [string]$UserName = "svc_shop")
---
Set-AzKeyVaultSecret -VaultName shop-kv -Name db -SecretValue $secret
---
cmdkey /delete:fileserver01
---
net use Z: \\fileserver01\drops /persistent:no
---
net use * /delete /yes
---
net user svc_shop /domain
---
schtasks /query /tn Nightly /fo LIST /v
---
sc.exe config ShopService start= auto obj= LocalSystem
---
robocopy D:\build \\web01\drops /mir /r:3 /w:5 /xf secrets.json
---
msdeploy.exe -verb:sync -source:package=shop.zip -dest:auto -setParam:name="IIS Web Application Name",value="Shop"
---
appcmd set apppool "Shop" /processModel.identityType:ApplicationPoolIdentity
---
signtool verify /pa /v shop.exe
---
openssl x509 -in shop.crt -noout -fingerprint -sha256
---
openssl pkcs12 -info -in shop.pfx -passin env:PFX_PASS -nokeys
---
sqlcmd -S db.internal,1433 -E -d Shop -i migrate.sql -v Env=Production
---
bcp Shop.dbo.Orders out orders.dat -S db -T -n -P
---
mysql -h db.internal -u app -p shop < dump.sql
---
mysqladmin --port=3306 --protocol=tcp status
---
psql -h db.internal -p 5432 -U app -W shop
---
redis-cli -h cache.internal -p 6379 info replication
---
mongosh --host m1.internal --port 27017 --eval "rs.status()"
---
mkdir -p /srv/Shop2026/releases && cp -p shop.zip /srv/Shop2026
---
ssh -p 2222 -i ~/.ssh/id_ed25519 deploy@web01 uptime
---
nmap -p 1433,3389 db01
---
tar -xzf shop-4.2.1.tar.gz -C /srv && chown -R www-data:www-data /srv/shop
---
chown deploy:Deployers2 /srv/shop
---
curl -fsSL -o shop.zip -H "Accept: application/octet-stream" https://files.example.com/shop.zip
---
curl -H "Authorization: Bearer $TOKEN" https://api.example.com/v1/deploys
---
curl -u ci-bot https://nexus.example.com/service/rest/v1/status
---
wget -q --user-agent=Mozilla/5.0 https://files.example.com/shop.zip
---
http --verify=no GET https://api.example.com/health X-Request-Id:8f14e45f
---
HTTP/1.1 401 Unauthorized; WWW-Authenticate: Basic realm="Sonatype Nexus"
---
MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ
---
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE5kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4Ia deploy@ci
---
SHA256 checksum of shop.zip: 21f090935f6e49c2c797f69bbaad8402abd2ee0b667a8b44ea7dd4374267a75d
---
pulled sha256~shop layer cache, 3 of 12
---
https://shop.blob.core.windows.net/drops/shop.zip?sv=2024-11-04&comp=list&restype=container
---
https://drops.s3.eu-west-1.amazonaws.com/shop.zip?versionId=3HL4kqtJlcpXroDTDmJ
---
https://login.example.com/authorize?response_type=code&client_id=shop&state=xyz&redirect_uri=https%3A%2F%2Fshop.example.com%2Fcb
---
https://shop.example.com/errors?code=E1042&lang=en
---
GET /api/orders?countryCode=DE&code=404 200 12ms
---
https://maps.example.com/v2/tiles?z=4&x=12&y=7&style=terrain-v2
---
https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
---
webhook delivered to acme.webhook.office.com in 120 ms
---
the secret was rotated 14 days ago by svc_rotate
---
/run/secrets/db_password: 12 bytes, mode 0400, owner app
---
09:12:44   Info     |       SONAR_HOST_URL=https://sonar.example.com SONAR_PROJECT_KEY=shop-checkout-service
---
dotnet sonarscanner begin /k:"shop-checkout-service" /d:sonar.host.url="https://sonar.example.com"
---
09:12:44   Info     |       Setting environment variable DEPLOY_REGION to eu-west-1
---
09:12:44   Verbose  |       Loaded 14 keys and 3 secrets from shop-kv
---
09:12:44   Info     |       Password for svc_shop expires in 12 days
---
09:12:44   Info     |       Authenticating as svc_deploy with key SHA256:Qm9Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTq
---
09:12:44   Info     |       Assembly Shop.Core, Version=4.2.1.0, PublicKeyToken=31bf3856ad364e35 loaded
---
09:12:44   Info     |       build 8d2f0b7c4e9a1635f7c2d8e0b4a69173 promoted to channel Default
---
az devops login --organization https://dev.azure.com/acme
---
Tentacle.exe configure --instance Tentacle --trust 9C3E7F1B5A2D8406E9B7C1F3A5D80264E6B8F0C2
---
Octopus.Action.Azure.AccountVariable: Azure.ServicePrincipal
---
Octopus.Action.EnabledFeatures = Octopus.Features.IISWebSite,Octopus.Features.SubstituteInFiles
---
lftp -u deploy ftp.example.com -e "mirror -R site"
---
smbclient -N -L //fileserver01
---
mount -t cifs //fileserver01/drops /mnt/drops -o credentials=/etc/cifs.cred,vers=3.0
---
ldapsearch -x -H ldap://dc01 -W -b dc=acme,dc=example
---
7z x -pdf-only drops.7z -oC:\drops
---
echo "$DEPLOY_PW" | sudo -S systemctl restart shop
---
echo 'ready: web01' | tee -a /var/log/deploy.log
---
ask the team for the password; it is not written here
---
<wsse:Username>svc_shop</wsse:Username>
---
<Property Name="ServiceUser">svc_shop</Property>
---
<PasswordPolicy>Strict2026</PasswordPolicy>
---
{"level":"info","msg":"config","db":{"user":"app","passThrough":"enabled","host":"db01"}}
---
level=info msg="password changed" user=app host=db01
---
spring.rabbitmq.username: shop
---
Keystore type: PKCS12, alias shop, entry type PrivateKeyEntry
---
primaryKey: OrderId, partitionKey: /tenantId
---
"sortKey": "createdAt", "cacheKey": "orders:2026-11", "routingKey": "orders.created"
---
RowKey=20261121T091244, PartitionKey=orders-eu
---
idempotency-key: 8f14e45f-ceea-467f-a8e1-3c59dc048e8d
---
Author: Sam Key <sam.key@example.com>
---
passed: 128, bypassed: 3, compass: on
---
[12/40] Building passport-service@3.4.1
---
tokens used: prompt 1532, completion 412
---
StorageAccount=shopdrops;Container=releases2026
---
"clientId": "1f2e7d0a-5c1f-4c53-9b53-7a1f5d6f2b11", "tenantId": "5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11"
---
commit 9f2c7a1e4b8d3f6051c9e7b2a4d8f0631e5c7a9b (HEAD -> main)
---
nonce: 4f9c2e7b, salt rounds: 12
---
Certificate thumbprint 4F9C2E7B8A1D4063B5E7F0C9D2A618354F9C2E7B imported into Cert:\LocalMachine\My
`;

/** Every text from which nothing may be taken. */
export const SECOND_NEGATIVES: readonly string[] = recordsOf(TEXTS);
