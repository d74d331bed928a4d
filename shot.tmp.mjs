import { chromium } from 'playwright-core'
import fs from 'node:fs'
const [duty, lang, ...paths] = process.argv.slice(2)
const acc = JSON.parse(fs.readFileSync('/tmp/look/data/practice-accounts.json','utf8')).find(a=>a.duty===duty)
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
for (const [w,h] of [[1280,900],[390,844]]) {
  const p = await (await b.newContext({viewport:{width:w,height:h}})).newPage()
  await p.goto(`http://localhost:3200/${lang}/${lang==='en'?'sign-in':'connexion'}`)
  await p.fill('input[type=email]', acc.email).catch(()=>p.fill('input[name=email]',acc.email))
  await p.fill('input[type=password]', acc.password)
  await p.click('main button[type=submit]')
  await p.waitForLoadState('networkidle')
  for (const path of paths) {
    const r = await p.goto(`http://localhost:3200${path}`); 
    const sw = await p.evaluate(()=>document.documentElement.scrollWidth)
    const name = `${duty}-${path.replace(/[^a-z0-9]+/gi,'_').slice(0,60)}-${w}.png`
    await p.screenshot({path:`/tmp/shots/${name}`, fullPage:true})
    const html = await p.content()
    console.log(r.status(), w, sw, Math.round(html.length/1024)+'KB', name, await p.title())
  }
}
await b.close()
