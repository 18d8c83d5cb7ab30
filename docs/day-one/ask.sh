# 试用各页命令的小工具，在项目根目录执行 . docs/day-one/ask.sh
# Small helpers for trying the pages: run `. docs/day-one/ask.sh` in the project's folder, while the hub runs.
HUB=http://127.0.0.1:${HUB_PORT:-4000}

# as NAME：以某个演示身份办事 / act as a demonstration identity
as() { TOKEN=$(./hub token --as "$1"); }

# key：新的幂等键 / a fresh idempotency key
key() { cat /proc/sys/kernel/random/uuid; }

# today：北京时间的今天 / today in China, as the hub counts days
today() { TZ=Asia/Shanghai date +%F; }

# post PATH BODY
post() { curl -s "$HUB$1" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d "$2"; }

# ask DOCUMENT [VARIABLES]：发送一个登记的查询 / send a registered document
ask() {
  variables=${2:-}
  post /graphql "{\"documentId\":\"$1\",\"variables\":${variables:-"{}"}}" | scripts/node -e 'process.stdin.setEncoding("utf8"); let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => console.log(JSON.stringify(JSON.parse(text), null, 1)))'
}

# read_with HEADER DOCUMENT VARIABLES：带一个请求头 / with one more header
read_with() {
  curl -s "$HUB/graphql" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -H "$1" -d "{\"documentId\":\"$2\",\"variables\":$3}"
  echo
}

# purpose WORDS DOCUMENT VARIABLES：说明用途，个人信息才不打码 / personal data unmasked for a stated purpose, and logged
purpose() { read_with "hub-purpose: $(scripts/node -p 'encodeURIComponent(process.argv[1])' "$1")" "$2" "$3"; }

# asof INSTANT DOCUMENT VARIABLES：当时知道什么 / what was known then
asof() { read_with "hub-as-of: $1" "$2" "$3"; }

# send FILE：送上文件，得到上传凭据 / bring a file, get the token that a mutation names
send() {
  curl -s "$HUB/files?name=$(basename "$1")" -H "authorization: Bearer $TOKEN" -H 'content-type: application/octet-stream' --data-binary @"$1" |
    sed 's/.*"upload":"\([^"]*\)".*/\1/'
}

# first FIELD：答复中该字段的第一个值 / the first value of a field in an answer
first() { grep -m1 "\"$1\":" | sed 's/^[^:]*: *"\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1/'; }
