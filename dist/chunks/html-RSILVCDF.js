import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as H}from"./chunk-UPJAE5MJ.js";import{b as L,k as c,l as R,m as D}from"./chunk-DJNII7AL.js";import{b as C,f as P}from"./chunk-SMUF5XBD.js";import{D as j,E as x,i as f,q as p,r as $,s as g,u as b,y as w,z as y}from"./chunk-QYRGFVJ6.js";import{h as l}from"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import{a as h}from"./chunk-KKSJ6KF6.js";import"./chunk-55CDFFVJ.js";function O(t){let{word:o}=D[t.result],s=t.policies.length===0?"":`<p class="${t.result}">Policies ${o}.</p>`,n=t.findings.map(({level:r,policy:i,address:d,message:m,fix:u})=>`<li class="${r}"><b>${e(i)}</b> ${d===void 0?"":`<code>${e(d)}</code>`} ${e(m)} ${u===void 0?"":`<i>${e(u)}</i>`}</li>`),a=t.diagnostics.map(({severity:r,message:i,location:d,hint:m})=>`<li>${r}: ${d===void 0?"":`<code>${e(h(d))}</code> `}${e(i)}${m===void 0?"":` <i>${e(m)}</i>`}</li>`);return`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cost Guard: ${e(c(t))}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}td:first-child,th:first-child{text-align:left}tr.resource td{font-weight:600;background:#f6f8fa}.fail{color:#b42318}.warn{color:#946200}</style></head>
<body><h1>${e(c(t))}</h1>${s}
${R(t).map(r=>`<p>${e(r)}</p>`).join(`
`)}
${n.length===0?"":`<h2>Findings</h2><ul>${n.join(`
`)}</ul>`}
${t.projects.map(r=>k(r,t.base===void 0,t.currency)).join(`
`)}
${a.length===0?"":`<h2>Could not be read or evaluated in full</h2><ul>${a.join(`
`)}</ul>`}
<p>${e(H(t))}</p></body></html>
`}var e=t=>f(t).replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;").replace(/"/g,"&quot;").replace(/'/g,"&#39;");function k(t,o,s){let a=t.resources.filter(i=>o||i.change!=="unchanged").map(i=>q(i,o,s)).join(`
`),r=o?g(t.totals,s):b(t.totals,s);return`<h2>${e(t.name)}: ${e(r)}</h2><table><tr><th>Line item</th><th>Quantity</th><th>Unit price</th><th>A month</th></tr>${a}</table>`}function q(t,o,s){let n=t.after??t.before;if(n===void 0||n.lines.length===0)return"";let a=o?p(n,s):$(t,s),r=o?"":` <small>${e(L(t))}</small>`;return`<tr class="resource"><td><code>${e(t.address)}</code>${r}</td><td></td><td></td><td>${e(a)}</td></tr>`+n.lines.map(d=>A(d,s)).join("")}function A(t,o){let s=(()=>{if(t.state==="priced")return[w(t.quantity,t.unit),l(t.unitPrice,o),x(t,o)];if(t.state==="usage"){let n=P(t);return[`by usage: ${t.usageKey}${n===void 0?"":`, assumed ${n}`}`,y(t.unitPrice,t.unit,o),t.assumed===void 0?"":C(t.assumed.cost,o)]}return t.state==="free"?["","","free"]:t.state==="unpriced"?["","",`no price: ${t.reason}`]:["","",`not known: ${t.cause.text}`]})();return`<tr><td>${[...t.path,t.description+j(t)].map(e).join(" › ")}</td>${s.map(n=>`<td>${e(n)}</td>`).join("")}</tr>`}export{O as renderHtml};
