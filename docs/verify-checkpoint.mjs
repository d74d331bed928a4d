// Checks an exported audit trail against the signed daily checkpoints, without Contingent and without its database:
//   node verify-checkpoint.mjs trail.jsonl <folder of checkpoint copies> audit-checkpoint.public.pem
// trail.jsonl is what `contingent audit export` wrote. Exit code 0: sound; 4: something was changed, removed or added; each is named.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [trail, copies, publicKeyFile] = process.argv.slice(2)
const key = createPublicKey(readFileSync(publicKeyFile))
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const order = ['shard', 'seq', 'at', 'account_id', 'duty', 'act', 'outcome', 'code', 'object_kind', 'object_id', 'person_id',
  'compartment', 'request_id', 'detail']
const faults = []

// Each checkpoint is signed, and names the one before by its hash.
const checkpoints = readdirSync(copies).filter((name) => /^checkpoint-\d+\.json$/.test(name)).sort()
  .map((name) => JSON.parse(readFileSync(`${copies}/${name}`, 'utf8')))
checkpoints.forEach((one, at) => {
  const body = JSON.parse(one.body)
  if (!verify(null, Buffer.from(one.body), key, Buffer.from(one.signature, 'base64')))
    faults.push(`checkpoint ${one.number}: the signature does not hold`)
  if (body.number !== at + 1 || body.previous !== (at === 0 ? null : sha256(checkpoints[at - 1].body)))
    faults.push(`checkpoint ${one.number}: it does not follow the one before`)
})

// Each entry is hashed with the hash before it; the chains begin with a known text.
const chains = Array.from({ length: 8 }, (_, shard) => [sha256(`contingent audit chain ${shard}`)])
let entries = 0
for await (const line of createInterface({ input: createReadStream(trail) })) {
  const entry = JSON.parse(line)
  const chain = chains[entry.shard]
  const text = order.map((name) => entry[name] ?? null)
    .map((value) => (value === null ? '-' : `${Buffer.byteLength(String(value))}:${value}`)).join(',')
  const place = `chain ${entry.shard}, row ${entry.seq}`
  if (entry.seq !== chain.length) faults.push(`${place}: row ${chain.length} was expected here`)
  if (entry.hash !== sha256(Buffer.from(chain.at(-1), 'hex'), text)) faults.push(`${place}: it is not what was written`)
  chain[entry.seq] = entry.hash
  entries += 1
}

// What a checkpoint signed stands in the trail at that place. Where it does not, the prints beside it (eight bytes of each row's hash since
// the checkpoint before, their SHA-256 signed) say from which row on the chain was computed anew.
const covered = Array(8).fill(0)
for (const { number, body, prints } of checkpoints)
  JSON.parse(body).chains.forEach(({ shard, length, head, prints: signed }, at) => {
    const print = Buffer.from(prints?.[at] ?? '', 'base64')
    if (chains[shard][length] !== head) {
      const rows = sha256(print) === signed ? [...Array(length - covered[shard]).keys()] : []
      const first = rows.find((row) => !chains[shard][covered[shard] + row + 1]?.startsWith(print.toString('hex', row * 8, row * 8 + 8)))
      const from = first === undefined ? '' : `: rewritten from row ${covered[shard] + first + 1} on`
      faults.push(`checkpoint ${number}: chain ${shard} is not what it signed at row ${length}${from}`)
    }
    covered[shard] = length
  })

for (const fault of faults.slice(0, 50)) console.log(fault)
console.log(`${entries} entries, ${checkpoints.length} checkpoints: ${faults.length === 0 ? 'sound' : `DAMAGED, ${faults.length} places`}`)
process.exitCode = faults.length === 0 ? 0 : 4
