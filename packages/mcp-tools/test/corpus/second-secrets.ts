/**
 * The second corpus: texts with a secret in the formats of the tools that run in deployments. It was written before the
 * patterns were changed, and neither the patterns nor this corpus are adjusted to the other. All secrets were made up.
 */
import { fromMark, type Positive, recordsOf } from "./corpus-text.ts";

const TEXTS = String.raw`
@acme:registry=https://npm.pkg.example.com
//npm.pkg.example.com/:_authToken=⟦8f14e45f-ceea-467f-a8e1-3c59dc048e8d⟧
always-auth=true
---
//nexus.example.com/repository/npm-private/:_password="⟦UzBuYXR5cGUtTjNYdXM=⟧"
//nexus.example.com/repository/npm-private/:username=ci
---
_auth=⟦Y2ktYm90OkZyM2lnaHQtVHJhaW4=⟧
email=ci@example.com
---
<packageSourceCredentials><Acme><add key="Username" value="ci" /><add key="ClearTextPassword" value="⟦Lantern-Moss-41⟧" /></Acme></packageSourceCredentials>
---
    <apikeys>
      <add key="https://nuget.example.com/v3/index.json" value="⟦AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAAq3pW⟧" />
    </apikeys>
---
dotnet nuget push bin/Release/Shop.4.2.1.nupkg --source https://nuget.example.com/v3/index.json -k ⟦f3b6c0d2-77aa-4f0e-9c1d-5b8e2a6d4c13⟧ --skip-duplicate
---
nuget sources add -Name Acme -Source https://nuget.example.com/v3/index.json -UserName ci -Password ⟦Otter7Bridge⟧
---
<server><id>releases</id><username>deployer</username><password>⟦{COQLCE6DU6GtcS5P=}⟧</password></server>
---
mvn deploy -DaltDeploymentRepository=rel::default::https://nexus.example.com -Dnexus.password=⟦m0rning-Glory⟧ -B
---
systemProp.https.proxyPassword=⟦gr4dle-prx⟧
---
signing.keyId=24875D73
signing.password=⟦violet lantern 9⟧
---
ossrhPassword=⟦Qu1ckFox_Jumps⟧
---
[global]
index-url = https://ci-reader:⟦gAAAAABk7s9qTzR2⟧@pypi.example.com/simple
---
[pypi]
  username = __token__
  password = ⟦Lx83mQw0PzNn5Ty7RkVb⟧
---
09:12:44   Verbose  |       $ twine upload -u ci-bot -p ⟦Harvest!Moon3⟧ dist/*
---
{"auths":{"registry.example.com":{"auth":"⟦Y2ktYm90OlB1bXBraW4tU3BpY2U3⟧"}}}
---
docker login registry.example.com -u ci-bot -p ⟦Marble_Arch_77⟧
---
docker login -u AWS -p ⟦eyJwYXlsb2FkIjoiT0RnM2JHRTVOalF0ZDJaMk1qRjNZVzVrYzNnPSJ9⟧ 123456789012.dkr.ecr.eu-west-1.amazonaws.com
---
docker run -d --name db -e POSTGRES_PASSWORD=⟦maple9syrup⟧ -e POSTGRES_USER=app postgres:16
---
docker build --build-arg NUGET_PAT=⟦k5xq3m7zr2w9t4vb6nc8hj1l⟧ -t shop .
---
users:
- name: deployer
  user:
    client-key-data: ⟦LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB⟧
---
    token: ⟦eyJhbGciOiJSUzI1NiIsImtpZCI6IlEyIn0.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50In0.Zk9mX3NpZ25hdHVyZQ⟧
---
kubectl create secret generic shop-db --from-literal=username=app --from-literal=password=⟦Pine-Cone-88⟧ -n shop
---
kubectl create secret docker-registry regcred --docker-server=registry.example.com --docker-username=ci --docker-password=⟦Blue.Heron.5⟧
---
apiVersion: v1
kind: Secret
metadata:
  name: shop-db
type: Opaque
data:
  password: ⟦UGluZS1Db25lLTg4⟧
---
apiVersion: v1
kind: Secret
stringData:
  smtp-password: ⟦walnut-grove⟧
---
kubectl config set-credentials deployer --token=⟦9vq2xk7m.4t8zr1w6nb3pc5hy⟧
---
      - name: REDIS_PASSWORD
        value: ⟦tulip-Cobalt-3⟧
---
helm install shop ./chart --set-string auth.rootPassword=⟦Copper.Kettle1⟧ --set replicas=2
---
helm repo add acme https://charts.example.com --username ci --password ⟦Willow0Bend⟧
---
[default]
aws_access_key_id = AK¦IAZ7PLX4QNRT5WKV2M
aws_secret_access_key = ⟦b7Xk/9QmPz2Lr+Tw8Vy4Nc6Hs1Jd5Fg0KxQeUoIa⟧
---
aws configure set aws_secret_access_key ⟦Hx7Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0FgKx2Qe9Uo⟧ --profile deploy
---
"Credentials": {"AccessKeyId": "AS¦IAQ3EGRZ7XPL5NWD2T", "SecretAccessKey": "⟦nM4/tR8wQz1Xk7Lp+3Vy9Bc2Hs6Jd0Fg5KxEeUoI⟧"}
---
aws rds create-db-instance --db-instance-identifier shop --master-username admin --master-user-password ⟦Saffron!Tide4⟧
---
aws secretsmanager put-secret-value --secret-id shop/db --secret-string ⟦Juniper-Ridge-62⟧
---
aws ssm put-parameter --name /shop/db/pw --type SecureString --value ⟦Orchid*Canyon8⟧
---
{"type":"service_account","private_key_id":"0c4e7a9b","private_key":"-----BEGIN PRIVATE KEY-----\n⟦MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDk⟧\n-----END PRIVATE KEY-----\n"}
---
"client_id": "764086051850.apps.googleusercontent.com", "client_secret": "⟦d-FL95Q19q7MQmFpd7hHD0Ty⟧", "refresh_token": "x"
---
gcloud sql users set-password app --instance=shop --password=⟦Granite~Lake9⟧
---
az login --service-principal -u 1f2e7d0a-5c1f-4c53-9b53-7a1f5d6f2b11 -p ⟦Nimbus_Quartz_31⟧ --tenant example.onmicrosoft.com
---
az storage blob upload --account-name shop --account-key ⟦pQ7sT2vX5yZ8aB1cD4eF6gH9jK3mN0rU/wL+iO7kE5==⟧ -f web.zip
---
az keyvault secret set --vault-name shop-kv --name db --value ⟦Falcon-Meadow-7⟧
---
az webapp deployment user set --user-name shopdeploy --password ⟦Cinder&Birch2⟧
---
az sql server create -n shop-sql -u sqladmin -p ⟦Velvet#Raven12⟧ -g shop
---
jdbc:sqlserver://db.internal:1433;databaseName=Shop;user=app;password=⟦tangerine22⟧;encrypt=true
---
jdbc:postgresql://db.internal:5432/shop?user=app&password=⟦hazelnut_5⟧&ssl=true
---
jdbc:oracle:thin:app/⟦Ember7Quay⟧@//db.internal:1521/SHOP
---
Driver={ODBC Driver 18 for SQL Server};Server=db;Uid=app;Pwd=⟦{Basil;Rook9}⟧;
---
Provider=SQLOLEDB.1;Password="⟦Kestrel 44 Pond⟧";Persist Security Info=True;User ID=sa;Initial Catalog=Shop
---
host=db.internal port=5432 dbname=shop user=app password=⟦fjord99⟧ sslmode=require
---
mongodb://app:⟦0range%40Grove⟧@m1.internal:27017,m2.internal:27017/shop?replicaSet=rs0
---
rediss://default:⟦AVNS_9xQk2mLp7Zr4TvWb⟧@cache.example.com:25061
---
amqps://shop:⟦hutch-Rabbit-6⟧@mq.example.com/prod
---
DATABASE_URL=mysql2://app:⟦cedarwood5⟧@db.internal/shop
---
db.internal:5432:shop:app:⟦pebbleBrook3⟧
---
machine git.example.com login ci-bot password ⟦dune-Heather9⟧
---
machine api.heroku.example.com
  login ops@example.com
  password ⟦3c9e1f77-52d0-4b6b-8a35-0e9d7c1b2a64⟧
---
[client]
user=backup
password="⟦silver#Finch8⟧"
---
htpasswd -b /etc/nginx/.htpasswd deploy ⟦Clover-Mill-2⟧
---
deploy:⟦$apr1$9Qx7Zk2L$kT8vY3bN6nC1hS5jD0fGk/⟧
---
    proxy_set_header Authorization "Basic ⟦ZGVwbG95OkNsb3Zlci1NaWxsLTI=⟧";
---
AuthLDAPBindPassword "⟦ldap-Thistle4⟧"
---
<identity impersonate="true" userName="ACME\svc_shop" password="⟦Beacon!Hill6⟧" />
---
<machineKey validationKey="⟦21F090935F6E49C2C797F69BBAAD8402ABD2EE0B667A8B44EA7DD4374267A75D⟧" decryptionKey="AutoGenerate" validation="SHA1" />
---
<network host="smtp.example.com" port="587" userName="mailer" password="⟦postbox-91⟧" />
---
<add name="Shop" connectionString="Data Source=db;Initial Catalog=Shop;User ID=app;Password=⟦Gable%Roof3⟧" providerName="System.Data.SqlClient" />
---
"Jwt": { "Issuer": "shop", "SigningKey": "⟦this-is-a-long-signing-phrase-2026⟧" }
---
"Smtp": { "Host": "smtp.example.com", "User": "mailer", "Pass": "⟦inkwell77⟧" }
---
"ApplicationInsights": { "ConnectionString": "InstrumentationKey=⟦b1f7c6a0-3d5e-4c8b-9f21-7a6e5d4c3b2a⟧;IngestionEndpoint=https://westeurope.in.applicationinsights.azure.com/" }
---
"ServiceBus": "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=⟦w9Qx7Zk2Lm4Pt8Rv3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4I=⟧"
---
admin_password = "⟦Terra!Nova19⟧"
---
terraform apply -auto-approve -var db_password=⟦Ivory.Tower.6⟧ -var region=eu-west-1
---
export TF_VAR_root_password='⟦lagoon+Basalt⟧'
---
credentials "app.terraform.io" {
  token = "⟦a1B2c3D4e5F6g7.atla¦sv1.h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4Y5z6A7b8C9d0E1f2G3h4I5j6K7l8M9⟧"
}
---
ansible_ssh_pass=⟦Moth+Lamp5⟧ ansible_user=deploy
---
ansible-playbook site.yml -e "db_password=⟦glacier_Otter⟧ env=prod"
---
vault_admin_password: ⟦p1nwheel-Dusk⟧
---
  mysql_users:
    - { name: shop, pass: '⟦Vesper-Rune-3⟧', priv: '*.*:ALL' }
---
java -jar jenkins-cli.jar -s https://ci.example.com -auth admin:⟦11d5c1f0f9e7d0a4c539b537a1f5d6f2b1⟧ build shop
---
curl -X POST https://admin:⟦11a7bc93dd20f14e6f8b0c35e9d2147a66⟧@ci.example.com/job/shop/build
---
<apiToken>{⟦AQAAABAAAAAwKq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0F⟧}</apiToken>
---
$pw = ConvertTo-SecureString "⟦Bramble!Stone5⟧" -AsPlainText -Force
---
$pw = ConvertTo-SecureString -String '⟦Quill*River8⟧' -AsPlainText -Force
---
New-Object System.Management.Automation.PSCredential('ACME\svc_deploy', (ConvertTo-SecureString ⟦Nettle55Wharf⟧ -AsPlainText -Force))
---
New-Object System.Net.NetworkCredential("svc_deploy", "⟦Umber_Cove_9⟧", "ACME")
---
cmdkey /add:fileserver01 /user:ACME\svc_deploy /pass:⟦Tundra4Lily⟧
---
net use Z: \\fileserver01\drops ⟦Flint&Fern8⟧ /user:ACME\svc_deploy
---
net use \\fileserver01\drops /user:ACME\svc_deploy ⟦Sorrel^Gate1⟧
---
net user svc_shop ⟦Larch!Bay23⟧ /add
---
schtasks /create /tn Nightly /tr C:\jobs\run.cmd /ru ACME\svc_jobs /rp ⟦Mica$Vale77⟧
---
sc.exe config ShopService obj= "ACME\svc_shop" password= "⟦Agate-Loom4⟧"
---
psexec \\web01 -u ACME\svc_deploy -p ⟦Coral_Path_6⟧ iisreset
---
msdeploy.exe -verb:sync -dest:auto,computerName="https://web01:8172/msdeploy.axd",userName="deploy",password="⟦Dahlia!Port3⟧",authtype="Basic"
---
appcmd set apppool "Shop" /processModel.userName:ACME\svc /processModel.password:⟦Heath9Crown⟧
---
signtool sign /f shop.pfx /p ⟦cobalt_Jay_12⟧ /t http://timestamp.example.com shop.exe
---
certutil -f -p ⟦Rowan.Keel.7⟧ -importpfx shop.pfx
---
openssl pkcs12 -export -in shop.crt -inkey shop.key -passout pass:⟦Zinnia-Dock2⟧ -out shop.pfx
---
sqlcmd -S db.internal,1433 -U sa -P ⟦Poppy!Ridge8⟧ -i migrate.sql
---
bcp Shop.dbo.Orders out orders.dat -S db -U loader -P ⟦Alder9Quarry⟧ -n
---
mysqldump --user=backup --password=⟦Teal(Drum)5⟧ --single-transaction shop
---
mysql -ushop -p⟦Garnet7Lane⟧ -h db.internal shop -e "select 1"
---
psql "postgresql://app:⟦Lupin_Shoal_2⟧@db.internal/shop" -c "select 1"
---
sqlplus shop/⟦Onyx9Harbor⟧@//db.internal:1521/SHOP @migrate.sql
---
redis-cli -h cache.internal -a ⟦Quartz^Fjord3⟧ ping
---
mongosh --host m1 -u admin -p ⟦Sable.Orchard4⟧ --authenticationDatabase admin
---
PGPASSWORD='⟦Drift&Pearl6⟧' pg_dump -h db.internal -U app shop
---
curl --silent -uci-bot:⟦Fennel-Gulf-9⟧ https://nexus.example.com/service/rest/v1/status
---
wget --user=ci --password=⟦Aspen!Cask3⟧ https://files.example.com/shop.zip
---
http -a ci:⟦Mallow_Spur_1⟧ POST https://api.example.com/deploys
---
curl -H "X-Vault-Token: ⟦s.7Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs⟧" https://vault.example.com/v1/secret/data/shop
---
curl -H 'PRIVATE-TOKEN: ⟦7kQ2mLp9Zr4TvWb8Nx3S⟧' https://gitlab.example.com/api/v4/projects
---
Invoke-WebRequest -Uri $u -Headers @{ Authorization = "Bearer ⟦q7Zk2Lm9Pw4Rt8Vy3Bn6Nc1Hs5Jd0Fg⟧" }
---
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDk¦⟦Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Qe9Uo4IaTqZ3xW5⟧
---
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW¦⟦QyNTUxOQAAACDh3Kq2Lm9Pz4Rt8Vw3Yb6Nc1Hs5Jd0FgKx2Q⟧
---
PFX_BASE64=⟦MIIKWgIBAzCCChYGCSqGSIb3DQEHAaCCCgcEggoDMIIJ/zCCBgAGCSqGSIb3DQEHAaCCBfEEggXt⟧
---
https://shop.blob.core.windows.net/drops?sv=2024-11-04&ss=b&srt=sco&sp=rl&se=2027-01-01T00:00:00Z&sig=⟦Qm9Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYw%3D⟧
---
https://drops.s3.eu-west-1.amazonaws.com/shop.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK¦IAZ7PLX4QNRT5WKV2M%2F20261121%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=⟦9f2c7a1e4b8d3f6051c9e7b2a4d8f0631e5c7a9b2d4f6081a3c5e7f9b1d3f507⟧
---
https://drops.s3.amazonaws.com/shop.zip?AWSAccessKeyId=AK¦IAZ7PLX4QNRT5WKV2M&Expires=1795257600&Signature=⟦vJ9k2Qm7Zr4TvWb8Nx3SLp6Hc1%3D⟧
---
https://shop-func.azurewebsites.net/api/Deploy?code=⟦xY7kQ2mLp9Zr4TvWb8NcH6sJd1Fg5KxEeUoIaTqAzFu==⟧
---
https://prod-12.westeurope.logic.azure.com:443/workflows/0c4e7a/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig=⟦Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYwQm9Zr4TvWb8⟧
---
https://maps.example.com/v2/tiles?api_key=⟦6b1f0d9c-8e27-4a35-b0c4-d2e9f7a81356⟧&z=4
---
https://login.example.com/cb?state=8a1&access_token=⟦gho-7Zr4TvWb8Nx3Sk7Lp2Hc⟧&token_type=bearer
---
https://hooks.slack.com/services/T0¦1ABCDEF/B0¦2GHIJKL/⟦p7Zr4TvWb8Nx3Sk7Lp2Hc6Jd⟧
---
https://acme.webhook.office.com/webhookb2/5c1f0f9e-7d0a-4c53-9b53-7a1f5d6f2b11@1f2e7d0a-5c1f-4c53-9b53-7a1f5d6f2b11/IncomingWebhook/⟦8d2f0b7c4e9a1635f7c2d8e0b4a69173⟧/0c4e7a9b-1111-4c53-9b53-7a1f5d6f2b11
---
https://discord.com/api/webhooks/112233445566778899/⟦Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYwQm9⟧
---
https://events.pagerduty.com/integration/⟦4f9c2e7b8a1d4063b5e7f0c9d2a61835⟧/enqueue
---
/run/secrets/db_password:
⟦Hyacinth-Crag-58⟧
---
09:12:44   Info     |       SONAR_TOKEN=⟦sqp_4e8b1c7d9f2a6053b8e1d4c7f0a9265b3e8d1c4f⟧
---
09:12:44   Verbose  |       dotnet sonarscanner begin /k:"shop" /d:sonar.login="⟦9c3e7f1b5a2d8406e9b7c1f3a5d80264e6b8f0c2⟧"
---
09:12:44   Info     |       Setting environment variable STRIPE_SECRET to ⟦rk_l¦ive_4Qm9Zr4TvWb8Nx3Sk7Lp2Hc6⟧
---
TWILIO_AUTH_TOKEN: ⟦3f9b7c1e5d2a8046b8e0f7c3a9d51264⟧
---
heroku_api: ⟦HRKU-AA7Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYwQm9Zr4TvWb8Nx3S⟧
---
JFROG: ⟦AKC¦p8kQ2mLp9Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYwQm9Zr4TvWb8Nx3Sk7Lp2Hc6⟧
---
oc login https://api.okd.example.com:6443 --token=⟦sha256~Qm9Zr4TvWb8Nx3Sk7Lp2Hc6Jd1Fg5KxEeUoIaTqYwB⟧
---
PULUMI_ACCESS_TOKEN=⟦pul-9f2c7a1e4b8d3f6051c9e7b2a4d8f0631e5c7a9b⟧
---
AZURE_DEVOPS_EXT_PAT=⟦q3m7zr2w9t4vb6nc8hj1lk5x2yq7sd4f6gh8jk1l3z5xc7vb9nm2⟧
---
az devops login <<< ⟦w9t4vb6nc8hj1lk5x2yq7sd4f6gh8jk1l3z5xc7vb9nm2q3m7zr2⟧
---
ssh_password: '⟦Ochre!Brook21⟧'
---
winrm: { user: Administrator, password: ⟦Plum%Anchor3⟧, transport: ntlm }
---
Octopus.Action.Azure.Password: ⟦Kx7Qm9Zr4TvWb8Nx3Sk7⟧
---
Tentacle.exe register-with --instance Tentacle --server https://octopus.example.com --username deploy --password ⟦Pewter+Gorse4⟧ --environment Test
---
WinSCP.com /command "open ftps://deploy:⟦Maroon-Tern-7⟧@ftp.example.com/" "put shop.zip"
---
lftp -u deploy,⟦Bronze.Wren.14⟧ ftp.example.com -e "mirror -R site"
---
smbclient //fileserver01/drops -U 'ACME\svc_deploy%⟦Cedar_Lark_88⟧' -c 'ls'
---
mount -t cifs //fileserver01/drops /mnt/drops -o username=svc_deploy,password=⟦Linden7Weir⟧,vers=3.0
---
ldapsearch -x -H ldap://dc01 -D "cn=svc,dc=acme" -w ⟦Sepia*Thorn5⟧ -b dc=acme
---
7z x -p⟦Topaz!Hollow2⟧ drops.7z
---
echo '⟦Amber&Cliff63⟧' | sudo -S systemctl restart shop
---
echo "⟦Rustic_Gale_4⟧" | docker login --username ci --password-stdin registry.example.com
---
echo 'deploy:⟦Cloudy!Moor9⟧' | chpasswd
---
the service account is svc_shop and its password is ⟦Hazel/Ford/72⟧ until Friday
---
Slack bot token rotated, new one: ⟦xo¦xb-2635942065-9Zr4TvWb8Nx3Sk7Lp2Hc6⟧
---
grant_type=password&username=svc&password=⟦Citron%21Reef⟧&scope=api
---
{"grant_type":"client_credentials","client_id":"shop","client_secret":"⟦Zr4~TvWb8.Nx3Sk7Lp⟧"}
---
<wsse:Password Type="wsse:PasswordText">⟦Sienna-Delta8⟧</wsse:Password>
---
<Property Name="ServicePassword">⟦Walnut0Sound⟧</Property>
---
<value name="SqlPassword">⟦Cerise.Point⟧</value>
---
password:
  ⟦Indigo-Trellis-6⟧
---
{"level":"info","msg":"config","db":{"user":"app","pass":"⟦Vermil10n⟧","host":"db"}}
---
level=info msg="connecting" user=app passwd=⟦Quince8Bay⟧ host=db
---
POSTGRES_PASSWORD: !!str ⟦Thistle-Bank-5⟧
---
spring.rabbitmq.password: ⟦Lilac9Ferry⟧
---
quarkus.datasource.password=⟦Saffron_Quay_8⟧
---
keytool -genkeypair -alias shop -keystore shop.jks -storepass ⟦Cypress3Lake⟧ -validity 365
`;

/** Every text with a secret. */
export const SECOND_POSITIVES: readonly Positive[] = recordsOf(TEXTS).map(fromMark);
