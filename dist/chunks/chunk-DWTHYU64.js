import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as j}from"./chunk-RRD35ZE4.js";import{a as J}from"./chunk-UPJAE5MJ.js";import{a as U,b as B,c as _,d as G,e as N,f as Z,g as z}from"./chunk-LIANWRQV.js";import{b as H,f as K}from"./chunk-MDV4N5KZ.js";import{a,b as w,c as u,d as b,e as g,f as $,h,j as v,k,n as q,o as A,p as C,q as M,s as W,t as O,u as F,v as I,w as E,x as Q,y as T}from"./chunk-WEZDRQSV.js";import{e as y,f as D,h as L}from"./chunk-YFD3KLLV.js";import{a as R}from"./chunk-KKSJ6KF6.js";var S=10;function V(e){return(e.clusters??[]).map(t=>me(e,t)).filter(t=>t!=="").join(`

`)}function me(e,t){let o=[U(t),B(t)].filter(s=>s!=="").map(a),n=G(e,t),r=[...n.slice(0,S).map(({address:s,project:p,text:f})=>[`${u(s)} in ${u(p)}`,a(f)]),..._(t).filter(({workload:s})=>!n.some(({address:p,text:f})=>p===s&&f.startsWith("does not fit"))).slice(0,S).map(({workload:s,text:p})=>[u(s),a(p)])];if(o.length===0&&r.length===0)return"";let i=n.length>S?`

${n.length-S} more workloads change.`:"",m=r.length===0?"":`

${g(["Workload","What it does to the nodes"],"ll",r)}${i}`,c=t.assumptions.length===0?"":`

<sub>${t.assumptions.map(a).join(" ")}</sub>`;return`**Cluster ${u(t.name)}** ${o.join("; ")}${m}${c}`}var ae={error:"❌",warning:"⚠️",note:"ℹ️"},x=30;function Y({diagnostics:e},t){if(e.length===0)return"";let o=e.filter(({severity:i})=>i==="error"),n=e.filter(({severity:i})=>i!=="error"),r=[];return o.length>0&&r.push(`**Could not be read**

${X(o,t)}`),n.length>0&&r.push($(h(n.length,"remark"),X(n,t))),r.join(`

`)}function X(e,{fileUrl:t}){return[...e.slice(0,x).map(({severity:n,message:r,location:i,hint:m,count:c})=>{let s=i===void 0?"":` ${b(a(R(i)),t?.(i))}`;return`* ${ae[n]}${s} ${w(r)}${c===void 0?"":` (${c} times)`}${m===void 0?"":` *${w(m)}*`}`}),...e.length>x?[`* … ${e.length-x} more`]:[]].join(`
`)}var te={fail:"❌",warn:"⚠️",note:"ℹ️",pass:"✅"},P=12;function ne({findings:e,projects:t,currency:o},n){let r=t.length>1,i=j(e),m=i.filter(l=>l.level!=="note"&&l.exempted===void 0),c=i.filter(l=>l.level==="note"||l.exempted!==void 0),s=m.slice(0,P).map(l=>ee(l,r,o,n)),p=[...m.slice(P),...c],f=[];return s.length>0&&f.push(`**To do**

${s.join(`
`)}`),p.length>0&&f.push($(m.length>P?`${h(p.length,"more finding")}`:h(p.length,"note"),p.map(l=>ee(l,r,o,n)).join(`
`))),f.join(`

`)}function ee(e,t,o,{fileUrl:n}){let{location:r,address:i,monthlyCost:m,exempted:c}=e,s=t&&e.project!==void 0?` in ${u(e.project)}`:"",p=i===void 0?"":` ${u(i)}`,f=r===void 0?"":` ${b(a(R({file:r.file,line:r.line})),n?.(r))}`,l=m===void 0||m.eq(0)||i===void 0?"":` — ${y(m,o)}/month stands behind it.`,d=e.fix===void 0?"":` **Fix:** ${w(e.fix)}`,se=e.ahead===void 0?"":` *(${a(e.ahead)})*`,ie=e.age==="existing"?" *(was there before)*":e.age==="worsened"?" *(made worse)*":"",ce=c===void 0?"":` *(exempted by ${a(c.owner)}, ${h(c.daysLeft,"day")} left: ${a(c.reason)})*`;return`* ${te[e.level]} **${a(e.policy)}**${p}${f}${s}: ${w(e.message)}${l}${d}${ie}${se}${ce}`}function oe({policies:e}){if(e.length===0)return"";let t=e.map(o=>[te[o.result],u(o.policy),a(o.stage),w(o.summary)+le(o)]);return $(h(e.length,"policy","policies"),g(["","Policy","Stage","State"],"clll",t))}var le=({message:e,result:t})=>e===void 0||t==="pass"?"":` · ${w(e)}`;var pe=60;function re(e,t){return e.projects.map(n=>fe(n,e.base===void 0,e.currency)).filter(n=>n!=="").join(`

`)}function fe(e,t,o){let n=e.resources.filter(s=>(t||s.change!=="unchanged")&&de(s));if(n.length===0)return"";let r=n.slice(0,pe),i=r.flatMap(s=>he(s,t,o)),m=n.length-r.length,c=`Line items of ${h(n.length,t?"resource":"changed resource")} in ${ue(e.name)}`;return $(c,g(["Line item","Quantity","Unit price","A month"],"lrrr",i)+(m>0?`

… and ${h(m,"more resource")}.`:""))}var ue=e=>e.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;"),de=({before:e,after:t})=>(e?.lines.length??0)+(t?.lines.length??0)>0;function he(e,t,o){let n=e.after??e.before;if(n===void 0)return[];let r=e.change==="removed"?C(e,o):A(n,o),i=e.change==="changed"&&e.before!==void 0&&!e.delta.eq(0)?` (was ${y(e.before.monthlyCost,o)})`:"",m=[`**${u(e.address)}** ${t||e.change==="changed"?"":e.change.replace("-"," ")}`.trim(),"","",`**${r}**${i}${ge(n,o)}`],{shown:c,more:s}=F(n.lines);return[m,...c.map(p=>$e(p,o)),...s===0?[]:[[`*… ${I(s)}*`,"","",""]]]}var ge=({contractedCost:e},t)=>e===void 0?"":` (${y(e,t)} after discounts)`;function $e(e,t){let o=[...e.path,e.description+E(e)].map(n=>a(n)).join(" › ");if(e.state==="priced")return[o,a(W(e.quantity,e.unit)),L(e.unitPrice,t),Q(e,t)];if(e.state==="usage"){let n=K(e),r=n===void 0?"":`, assumed ${a(n)}`,i=e.assumed===void 0?"":H(e.assumed.cost,t);return[o,`by usage: ${u(e.usageKey)}${r}`,a(O(e.unitPrice,e.unit,t)),i]}return e.state==="free"?[o,"","","free"]:e.state==="unpriced"?[o,"","",`no price: ${a(e.reason)}`]:[o,"",e.unitPrice===void 0?"":a(O(e.unitPrice,e.unit,t)),`not known: ${a(e.cause.text)}`]}var we=10;function tt(e,t={}){let{maxLength:o=65e3}=t,n=[ye(e),be(e),je(e,t),V(e),ne(e,t),oe(e),re(e,t),Y(e,t),Oe(e)].filter(c=>c!==""),r=`

*This comment was too long: the rest stands in the job summary.*`,i=0,m=n.filter(c=>i+c.length+2>o-r.length?!1:(i+=c.length+2,!0));return m.join(`

`)+(m.length<n.length?r:"")}function ye(e){let{result:t}=e,o=j(e.findings),{symbol:n,word:r}=z[t],i=o.filter(({level:f})=>f==="fail").length,m=o.filter(({level:f})=>f==="warn").length,c=[i>0&&h(i,"failure"),m>0&&h(m,"warning")].filter(f=>f!==!1).join(", "),p=[e.policies.length===0?"":`${n} Policies ${r}${c===""?"":` (${c})`}.`,...Z(e).map(a)].filter(f=>f!=="");return[`### Cost Guard: ${Re(e)}`,...p.length===0?[]:[p.join(" ")]].join(`

`)}var Re=e=>a(N(e)).replace(/^\S+(?: \S+)?\/month/,"**$&**");function be({projects:e,base:t,currency:o}){if(e.length<2||t===void 0)return"";let n=e.filter(({totals:c,inBase:s,inHead:p})=>T(c)||s!==p),r=e.length-n.length;if(n.length===0)return"";let i=n.map(({name:c,totals:s,inBase:p,inHead:f})=>{let l=k(s.delta,s.before),d=p?f?"":" *(removed)*":" *(new)*";return[u(c)+d,y(s.before,o),M(s,o),`**${D(s.delta,o)}**${l===void 0||s.delta.eq(0)||s.undecided>0?"":` (${l})`}`,v(s.counts)??""]}),m=r===0?"":`

${h(r,"other project")} without a change in cost.`;return g(["Project","Before","After","Change a month","Not in the figure"],"lrrrl",i)+m}var Ce=(e,t)=>t.delta.abs().cmp(e.delta.abs());function je({projects:e,base:t,currency:o},n){if(t===void 0)return"";let r=e.flatMap(l=>l.resources.map(d=>({project:l,diff:d}))).filter(({diff:l})=>!l.delta.eq(0)).sort((l,d)=>Ce(l.diff,d.diff)),i=e.flatMap(l=>l.resources.filter(d=>d.undecided>0&&d.delta.eq(0)).map(d=>({project:l,diff:d})));if(r.length===0&&i.length===0)return"";let m=r.slice(0,we),c=({project:l,diff:d})=>[`${Se(d,n)}${e.length>1?` in ${u(l.name)}`:""}`,C(d,o).replace(/^[+-](?:[A-Z]+ )?\S+/,"**$&**"),q(d,u)],s=r.length-m.length,p=[...m,...i.slice(0,5)].map(c),f=s>0?`

${h(s,"more resource")} change the cost: see all line items below.`.replace("1 more resource change","1 more resource changes"):"";return`**What drives it**

${g(["Resource","Change a month","Why"],"lrl",p)}${f}`}function Se({address:e,before:t,after:o},{fileUrl:n}){let r=(o??t)?.resource.location;if(r===void 0||o===void 0)return u(e);let i=R({file:r.file,line:r.line});return`${u(e)} ${n===void 0?a(i):b(a(i),n(r))}`}function Oe(e){let{tables:t,totals:o}=e,n=t.map(({table:m,sources:c})=>`* ${u(m)}: ${c.map(({source:s,date:p})=>`${a(s)} (${p})`).join(", ")}`),r=J(e);return t.length===0?o.after.eq(0)?"":`<sub>${r}</sub>`:$("Where the prices come from",`${n.join(`
`)}

The sources by name: \`pricing-data/manifest.json\`; for one resource: \`cost-guard explain ADDRESS\`.

${r}`)}export{tt as a};
