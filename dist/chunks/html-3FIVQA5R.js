import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as l,b as P,c as R}from"./chunk-NO26LO7U.js";import{g as p,m as g,n as b,o as y,p as w,q as j,r as x,s as L}from"./chunk-ONRP5M6X.js";import{e as u,f as h,g as f}from"./chunk-LCYMZAH7.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import{a as $}from"./chunk-KKSJ6KF6.js";import"./chunk-55CDFFVJ.js";function I(t){let{word:n}=R[t.result],s=t.policies.length===0?"":`<p class="${t.result}">Policies ${n}.</p>`,r=t.findings.map(({level:o,policy:c,address:a,message:d,fix:m})=>`<li class="${o}"><b>${e(c)}</b> ${a===void 0?"":`<code>${e(a)}</code>`} ${e(d)} ${m===void 0?"":`<i>${e(m)}</i>`}</li>`),i=t.diagnostics.map(({severity:o,message:c,location:a,hint:d})=>`<li>${o}: ${a===void 0?"":`<code>${e($(a))}</code> `}${e(c)}${d===void 0?"":` <i>${e(d)}</i>`}</li>`);return`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cost Guard: ${e(l(t))}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}td:first-child,th:first-child{text-align:left}tr.resource td{font-weight:600;background:#f6f8fa}.fail{color:#b42318}.warn{color:#946200}</style></head>
<body><h1>${e(l(t))}</h1>${s}
${P(t).map(o=>`<p>${e(o)}</p>`).join(`
`)}
${r.length===0?"":`<h2>Findings</h2><ul>${r.join(`
`)}</ul>`}
${t.projects.map(o=>C(o,t.base===void 0)).join(`
`)}
${i.length===0?"":`<h2>Could not be read or evaluated in full</h2><ul>${i.join(`
`)}</ul>`}
<p>List prices in USD before discounts and tax, a month of 730 hours, as of ${e(t.asOf)}. Cost Guard ${e(t.version)}.</p></body></html>
`}var e=t=>p(t).replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;").replace(/"/g,"&quot;").replace(/'/g,"&#39;");function C(t,n){let r=t.resources.filter(o=>n||o.change!=="unchanged").map(o=>D(o,n)).join(`
`),i=n?w(t.totals):h(t.totals.delta);return`<h2>${e(t.name)}: ${i}</h2><table><tr><th>Line item</th><th>Quantity</th><th>Unit price</th><th>A month</th></tr>${r}</table>`}function D(t,n){let s=t.after??t.before;if(s===void 0||s.lines.length===0)return"";let r=n?b(s):y(t),i=n?"":` <small>${e(g(t))}</small>`;return`<tr class="resource"><td><code>${e(t.address)}</code>${i}</td><td></td><td></td><td>${r}</td></tr>`+s.lines.map(H).join("")}function H(t){let n=t.state==="priced"?[j(t.quantity,t.unit),`$${f(t.unitPrice)}`,u(t.monthlyCost)]:t.state==="usage"?[`by usage: ${t.usageKey}`,x(t.unitPrice,t.unit),""]:t.state==="free"?["","","free"]:t.state==="unpriced"?["","",`no price: ${t.reason}`]:["","",`not known: ${t.cause.text}`];return`<tr><td>${[...t.path,t.description+L(t)].map(e).join(" › ")}</td>${n.map(s=>`<td>${e(s)}</td>`).join("")}</tr>`}export{I as renderHtml};
