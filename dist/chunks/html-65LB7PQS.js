import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as u,b as C,c as D}from"./chunk-FFGXVWJG.js";import{b as L,f as R}from"./chunk-HPAIPYI5.js";import{g as p,n as g,o as b,p as y,q as w,r as j,s as x,v as P}from"./chunk-XI7EVLXM.js";import"./chunk-O7GSPSSY.js";import{e as l,f as h,h as f}from"./chunk-5KPHKSCH.js";import"./chunk-YJZKWC2E.js";import{a as $}from"./chunk-KKSJ6KF6.js";import"./chunk-55CDFFVJ.js";function O(t){let{word:s}=D[t.result],o=t.policies.length===0?"":`<p class="${t.result}">Policies ${s}.</p>`,r=t.findings.map(({level:n,policy:c,address:a,message:d,fix:m})=>`<li class="${n}"><b>${e(c)}</b> ${a===void 0?"":`<code>${e(a)}</code>`} ${e(d)} ${m===void 0?"":`<i>${e(m)}</i>`}</li>`),i=t.diagnostics.map(({severity:n,message:c,location:a,hint:d})=>`<li>${n}: ${a===void 0?"":`<code>${e($(a))}</code> `}${e(c)}${d===void 0?"":` <i>${e(d)}</i>`}</li>`);return`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cost Guard: ${e(u(t))}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}td:first-child,th:first-child{text-align:left}tr.resource td{font-weight:600;background:#f6f8fa}.fail{color:#b42318}.warn{color:#946200}</style></head>
<body><h1>${e(u(t))}</h1>${o}
${C(t).map(n=>`<p>${e(n)}</p>`).join(`
`)}
${r.length===0?"":`<h2>Findings</h2><ul>${r.join(`
`)}</ul>`}
${t.projects.map(n=>H(n,t.base===void 0)).join(`
`)}
${i.length===0?"":`<h2>Could not be read or evaluated in full</h2><ul>${i.join(`
`)}</ul>`}
<p>List prices in USD before discounts and tax, a month of 730 hours, as of ${e(t.asOf)}. Cost Guard ${e(t.version)}.</p></body></html>
`}var e=t=>p(t).replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;").replace(/"/g,"&quot;").replace(/'/g,"&#39;");function H(t,s){let r=t.resources.filter(n=>s||n.change!=="unchanged").map(n=>U(n,s)).join(`
`),i=s?w(t.totals):h(t.totals.delta);return`<h2>${e(t.name)}: ${i}</h2><table><tr><th>Line item</th><th>Quantity</th><th>Unit price</th><th>A month</th></tr>${r}</table>`}function U(t,s){let o=t.after??t.before;if(o===void 0||o.lines.length===0)return"";let r=s?b(o):y(t),i=s?"":` <small>${e(g(t))}</small>`;return`<tr class="resource"><td><code>${e(t.address)}</code>${i}</td><td></td><td></td><td>${r}</td></tr>`+o.lines.map(k).join("")}function k(t){let s=(()=>{if(t.state==="priced")return[j(t.quantity,t.unit),`$${f(t.unitPrice)}`,l(t.monthlyCost)];if(t.state==="usage"){let o=R(t);return[`by usage: ${t.usageKey}${o===void 0?"":`, assumed ${o}`}`,x(t.unitPrice,t.unit),t.assumed===void 0?"":L(t.assumed.cost)]}return t.state==="free"?["","","free"]:t.state==="unpriced"?["","",`no price: ${t.reason}`]:["","",`not known: ${t.cause.text}`]})();return`<tr><td>${[...t.path,t.description+P(t)].map(e).join(" › ")}</td>${s.map(o=>`<td>${e(o)}</td>`).join("")}</tr>`}export{O as renderHtml};
