import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as P}from"./chunk-RRD35ZE4.js";import{a as ie}from"./chunk-UPJAE5MJ.js";import{a as Z,b as J,c as V,d as X,e as Y,f as ee,g as oe,h as re,i as se}from"./chunk-Q3BFHOEI.js";import{b as te,f as ne}from"./chunk-ZGEPSELC.js";import{A as _,B as G,C as K,D as N,a as p,b as T,c as w,d,e as b,f as g,g as $,i as h,k as W,l as F,o as S,p as I,q as x,r as B,s as E,t as Q,u as U,x as z,y as L,z as H}from"./chunk-PUVPKW53.js";import{e as y,f as A,h as M}from"./chunk-YFD3KLLV.js";import{a as R}from"./chunk-KKSJ6KF6.js";function D({address:e,before:t,after:n},{fileUrl:o}){let r=(n??t)?.resource.location;if(r===void 0||n===void 0)return d(e);let s=R({file:r.file,line:r.line});return`${d(e)} ${o===void 0?p(s):b(p(s),o(r))}`}var k=10;function ce(e,t){return J(e).map(n=>we(e,n,t)).filter(n=>n!=="").join(`

`)}function we(e,t,n){let o=[Z(t),V(t)].filter(i=>i!=="").map(p),r=ee(e,t),s=[...r.slice(0,k).map(({address:i,project:a,diff:c,text:C})=>[`${c===void 0?d(i):D(c,n)} in ${d(a)}`,c===void 0||e.base===void 0?"":S(c,d),p(C)]),...X(t).filter(i=>!r.some(a=>Y(a,i))).slice(0,k).map(({project:i,workload:a,text:c})=>[`${d(a)} in ${d(i)}`,"",p(c)])];if(o.length===0&&s.length===0&&t.assumptions.length===0)return"";let m=r.length>k?`

${r.length-k} more workloads change.`:"",l=s.length===0?"":`

${g(["Workload","Why","What it does to the nodes"],"lll",s)}${m}`,f=t.assumptions.length===0?"":`

<sub>${t.assumptions.map(p).join(" ")}</sub>`,u=o.length===0?"what its workloads need is not known":o.join("; ");return`**Cluster ${d(t.name)}** ${u}${l}${f}`}var ye={error:"❌",warning:"⚠️",note:"ℹ️"},v=30;function me({diagnostics:e},t){if(e.length===0)return"";let n=e.filter(({severity:s})=>s==="error"),o=e.filter(({severity:s})=>s!=="error"),r=[];return n.length>0&&r.push(`**Could not be read**

${ae(n,t)}`),o.length>0&&r.push($(h(o.length,"remark"),ae(o,t))),r.join(`

`)}function ae(e,{fileUrl:t}){return[...e.slice(0,v).map(({severity:o,message:r,location:s,hint:m,count:l})=>{let f=s===void 0?"":` ${b(p(R(s)),t?.(s))}`;return`* ${ye[o]}${f} ${w(r)}${l===void 0?"":` (${l} times)`}${m===void 0?"":` *${w(m)}*`}`}),...e.length>v?[`* … ${e.length-v} more`]:[]].join(`
`)}var pe={fail:"❌",warn:"⚠️",note:"ℹ️",pass:"✅"},q=12;function fe({findings:e,projects:t,currency:n},o){let r=t.length>1,s=P(e),m=s.filter(a=>a.level!=="note"&&a.exempted===void 0),l=s.filter(a=>a.level==="note"||a.exempted!==void 0),f=m.slice(0,q).map(a=>le(a,r,n,o)),u=[...m.slice(q),...l],i=[];return f.length>0&&i.push(`**To do**

${f.join(`
`)}`),u.length>0&&i.push($(m.length>q?`${h(u.length,"more finding")}`:h(u.length,"note"),u.map(a=>le(a,r,n,o)).join(`
`))),i.join(`

`)}function le(e,t,n,{fileUrl:o}){let{location:r,address:s,monthlyCost:m,exempted:l}=e,f=t&&e.project!==void 0?` in ${d(e.project)}`:"",u=s===void 0?"":` ${d(s)}`,i=r===void 0?"":` ${b(p(R({file:r.file,line:r.line})),o?.(r))}`,a=m===void 0||m.eq(0)||s===void 0?"":` — ${y(m,n)}/month stands behind it.`,c=e.fix===void 0?"":` **Fix:** ${w(e.fix)}`,C=e.ahead===void 0?"":` *(${p(e.ahead)})*`,O=e.age==="existing"?" *(was there before)*":e.age==="worsened"?" *(made worse)*":"",j=l===void 0?"":` *(exempted by ${p(l.owner)}, ${h(l.daysLeft,"day")} left: ${p(l.reason)})*`;return`* ${pe[e.level]} **${p(e.policy)}**${u}${i}${f}: ${w(e.message)}${a}${c}${O}${C}${j}`}function de({policies:e}){if(e.length===0)return"";let t=e.map(n=>[pe[n.result],d(n.policy),p(n.stage),w(n.summary)+Re(n)]);return $(h(e.length,"policy","policies"),g(["","Policy","Stage","State"],"clll",t))}var Re=({message:e,result:t})=>e===void 0||t==="pass"?"":` · ${w(e)}`;var be=60;function ue(e,t){return e.projects.map(o=>Ce(o,e.base===void 0,e.currency)).filter(o=>o!=="").join(`

`)}function Ce(e,t,n){let o=e.resources.filter(f=>(t||f.change!=="unchanged")&&Oe(f));if(o.length===0)return"";let r=o.slice(0,be),s=r.flatMap(f=>je(f,t,n)),m=o.length-r.length,l=`Line items of ${h(o.length,t?"resource":"changed resource")} in ${T(e.name)}`;return $(l,g(["Line item","Quantity","Unit price","A month"],"lrrr",s)+(m>0?`

… and ${h(m,"more resource")}.`:""))}var Oe=({before:e,after:t})=>(e?.lines.length??0)+(t?.lines.length??0)>0;function je(e,t,n){let o=e.after??e.before;if(o===void 0)return[];let r=e.change==="removed"?x(e,n):I(o,n),s=e.change==="changed"&&e.before!==void 0&&!e.delta.eq(0)?` (was ${y(e.before.monthlyCost,n)})`:"",m=[`**${d(e.address)}** ${t||e.change==="changed"?"":e.change.replace("-"," ")}`.trim(),"","",`**${r}**${s}${Se(o,n)}`],{shown:l,more:f}=H(o.lines);return[m,...l.map(u=>xe(u,n)),...f===0?[]:[[`*… ${_(f)}*`,"","",""]]]}var Se=({contractedCost:e},t)=>e===void 0?"":` (${y(e,t)} after discounts)`;function xe(e,t){let n=[...e.path,e.description+G(e)].map(o=>p(o)).join(" › ");if(e.state==="priced")return[n,p(z(e.quantity,e.unit)),M(e.unitPrice,t),K(e,t)];if(e.state==="usage"){let o=ne(e),r=o===void 0?"":`, assumed ${p(o)}`,s=e.assumed===void 0?"":te(e.assumed.cost,t);return[n,`by usage: ${d(e.usageKey)}${r}`,p(L(e.unitPrice,e.unit,t)),s]}return e.state==="free"?[n,"","","free"]:e.state==="unpriced"?[n,"","",`no price: ${p(e.reason)}`]:[n,"",e.unitPrice===void 0?"":p(L(e.unitPrice,e.unit,t)),`not known: ${p(e.cause.text)}`]}var Pe=10,De=25;function ht(e,t={}){let{maxLength:n=65e3}=t,o=[ke(e),ve(e),Ae(e,t),ce(e,t),fe(e,t),de(e),ue(e,t),me(e,t),Me(e)].filter(l=>l!==""),r=`

*This comment was too long: the rest stands in the job summary.*`,s=0,m=o.filter(l=>s+l.length+2>n-r.length?!1:(s+=l.length+2,!0));return m.join(`

`)+(m.length<o.length?r:"")}function ke(e){let{result:t}=e,n=P(e.findings),{symbol:o,word:r}=se[t],s=n.filter(({level:i})=>i==="fail").length,m=n.filter(({level:i})=>i==="warn").length,l=[s>0&&h(s,"failure"),m>0&&h(m,"warning")].filter(i=>i!==!1).join(", "),u=[e.policies.length===0?"":`${o} Policies ${r}${l===""?"":` (${l})`}.`,...re(e).map(p)].filter(i=>i!=="");return[`### Cost Guard: ${Le(e)}`,...u.length===0?[]:[u.join(" ")]].join(`

`)}var Le=e=>p(oe(e)).replace(/^\S+(?: \S+)?\/month/,"**$&**");function ve({projects:e,base:t,currency:n}){if(e.length<2||t===void 0)return"";let o=e.filter(({totals:i,inBase:a,inHead:c})=>N(i)||a!==c);if(o.length===0)return"";let r=e.filter(i=>!o.includes(i)),s=[...o].sort((i,a)=>ge(a.totals).cmp(ge(i.totals))),m=new Set(s.slice(0,De)),l=o.filter(i=>m.has(i)).map(i=>{let{name:a,totals:c,inBase:C,inHead:O}=i,j=F(c.delta,c.before),$e=C?O?"":" *(removed)*":" *(new)*";return[d(a)+$e,he(E(i,n),c,"before",n),he(B(c,n),c,"after",n),`**${Q(c,n)}**${j===void 0||c.delta.eq(0)||c.undecided>0?"":` (${j})`}${c.allocated===void 0||c.allocated.delta.eq(0)?"":`, ${A(c.allocated.delta,n)} allocated`}`,W(c.counts)??""]}),f=[...o.length>m.size?[`${h(o.length-m.size,"more project")} with smaller changes`]:[],...U(r,"other project")].map(i=>`${i}.`),u=f.length===0?"":`

${f.join(" ")}`;return g(["Project","Before","After","Change a month","Not in the figure"],"lrrrl",l)+u}var he=(e,{allocated:t},n,o)=>t===void 0?e:`${e} + ${y(t[n],o)} allocated`,ge=({delta:e,allocated:t})=>e.abs().plus(t?.delta.abs()??0),qe=(e,t)=>t.delta.abs().cmp(e.delta.abs());function Ae({projects:e,base:t,currency:n},o){if(t===void 0)return"";let r=e.flatMap(a=>a.resources.map(c=>({project:a,diff:c}))).filter(({diff:a})=>!a.delta.eq(0)).sort((a,c)=>qe(a.diff,c.diff)),s=e.flatMap(a=>a.resources.filter(c=>c.undecided>0&&c.delta.eq(0)).map(c=>({project:a,diff:c})));if(r.length===0&&s.length===0)return"";let m=r.slice(0,Pe),l=({project:a,diff:c})=>[`${D(c,o)}${e.length>1?` in ${d(a.name)}`:""}`,x(c,n).replace(/^[+-](?:[A-Z]+ )?\S+/,"**$&**"),S(c,d)],f=r.length-m.length,u=[...m,...s.slice(0,5)].map(l),i=f>0?`

${h(f,"more resource")} change the cost: see all line items below.`.replace("1 more resource change","1 more resource changes"):"";return`**What drives it**

${g(["Resource","Change a month","Why"],"lrl",u)}${i}`}function Me(e){let{tables:t,totals:n}=e,o=t.map(({table:m,sources:l})=>`* ${d(m)}: ${l.map(({source:f,date:u})=>`${p(f)} (${u})`).join(", ")}`),r=ie(e);return t.length===0?n.after.eq(0)?"":`<sub>${r}</sub>`:$("Where the prices come from",`${o.join(`
`)}

The sources by name: \`pricing-data/manifest.json\`; for one resource: \`cost-guard explain ADDRESS\`.

${r}`)}export{ht as a};
