import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as P}from"./chunk-RRD35ZE4.js";import{a as se}from"./chunk-UPJAE5MJ.js";import{a as Z,b as J,c as V,d as X,e as Y,f as ne,g as oe,h as re}from"./chunk-ZFY6AF4B.js";import{b as ee,f as te}from"./chunk-EPYGVXBO.js";import{A as _,B as G,C as K,D as N,a as p,b as M,c as w,d,e as b,f as g,g as $,i as h,k as T,l as F,o as S,p as I,q as x,r as B,s as E,t as Q,u as U,x as z,y as L,z as H}from"./chunk-25ADC7OQ.js";import{e as y,f as A,h as W}from"./chunk-YFD3KLLV.js";import{a as R}from"./chunk-KKSJ6KF6.js";function D({address:e,before:t,after:n},{fileUrl:o}){let r=(n??t)?.resource.location;if(r===void 0||n===void 0)return d(e);let s=R({file:r.file,line:r.line});return`${d(e)} ${o===void 0?p(s):b(p(s),o(r))}`}var k=10;function ie(e,t){return J(e).map(n=>$e(e,n,t)).filter(n=>n!=="").join(`

`)}function $e(e,t,n){let o=[Z(t),V(t)].filter(i=>i!=="").map(p),r=Y(e,t),s=[...r.slice(0,k).map(({address:i,project:a,diff:c,text:C})=>[`${c===void 0?d(i):D(c,n)} in ${d(a)}`,c===void 0||e.base===void 0?"":S(c,d),p(C)]),...X(t).filter(({workload:i})=>!r.some(({address:a,text:c})=>a===i&&c.startsWith("does not fit"))).slice(0,k).map(({workload:i,text:a})=>[d(i),"",p(a)])];if(o.length===0&&s.length===0&&t.assumptions.length===0)return"";let m=r.length>k?`

${r.length-k} more workloads change.`:"",l=s.length===0?"":`

${g(["Workload","Why","What it does to the nodes"],"lll",s)}${m}`,f=t.assumptions.length===0?"":`

<sub>${t.assumptions.map(p).join(" ")}</sub>`,u=o.length===0?"what its workloads need is not known":o.join("; ");return`**Cluster ${d(t.name)}** ${u}${l}${f}`}var we={error:"❌",warning:"⚠️",note:"ℹ️"},v=30;function ae({diagnostics:e},t){if(e.length===0)return"";let n=e.filter(({severity:s})=>s==="error"),o=e.filter(({severity:s})=>s!=="error"),r=[];return n.length>0&&r.push(`**Could not be read**

${ce(n,t)}`),o.length>0&&r.push($(h(o.length,"remark"),ce(o,t))),r.join(`

`)}function ce(e,{fileUrl:t}){return[...e.slice(0,v).map(({severity:o,message:r,location:s,hint:m,count:l})=>{let f=s===void 0?"":` ${b(p(R(s)),t?.(s))}`;return`* ${we[o]}${f} ${w(r)}${l===void 0?"":` (${l} times)`}${m===void 0?"":` *${w(m)}*`}`}),...e.length>v?[`* … ${e.length-v} more`]:[]].join(`
`)}var le={fail:"❌",warn:"⚠️",note:"ℹ️",pass:"✅"},q=12;function pe({findings:e,projects:t,currency:n},o){let r=t.length>1,s=P(e),m=s.filter(a=>a.level!=="note"&&a.exempted===void 0),l=s.filter(a=>a.level==="note"||a.exempted!==void 0),f=m.slice(0,q).map(a=>me(a,r,n,o)),u=[...m.slice(q),...l],i=[];return f.length>0&&i.push(`**To do**

${f.join(`
`)}`),u.length>0&&i.push($(m.length>q?`${h(u.length,"more finding")}`:h(u.length,"note"),u.map(a=>me(a,r,n,o)).join(`
`))),i.join(`

`)}function me(e,t,n,{fileUrl:o}){let{location:r,address:s,monthlyCost:m,exempted:l}=e,f=t&&e.project!==void 0?` in ${d(e.project)}`:"",u=s===void 0?"":` ${d(s)}`,i=r===void 0?"":` ${b(p(R({file:r.file,line:r.line})),o?.(r))}`,a=m===void 0||m.eq(0)||s===void 0?"":` — ${y(m,n)}/month stands behind it.`,c=e.fix===void 0?"":` **Fix:** ${w(e.fix)}`,C=e.ahead===void 0?"":` *(${p(e.ahead)})*`,O=e.age==="existing"?" *(was there before)*":e.age==="worsened"?" *(made worse)*":"",j=l===void 0?"":` *(exempted by ${p(l.owner)}, ${h(l.daysLeft,"day")} left: ${p(l.reason)})*`;return`* ${le[e.level]} **${p(e.policy)}**${u}${i}${f}: ${w(e.message)}${a}${c}${O}${C}${j}`}function fe({policies:e}){if(e.length===0)return"";let t=e.map(n=>[le[n.result],d(n.policy),p(n.stage),w(n.summary)+ye(n)]);return $(h(e.length,"policy","policies"),g(["","Policy","Stage","State"],"clll",t))}var ye=({message:e,result:t})=>e===void 0||t==="pass"?"":` · ${w(e)}`;var Re=60;function de(e,t){return e.projects.map(o=>be(o,e.base===void 0,e.currency)).filter(o=>o!=="").join(`

`)}function be(e,t,n){let o=e.resources.filter(f=>(t||f.change!=="unchanged")&&Ce(f));if(o.length===0)return"";let r=o.slice(0,Re),s=r.flatMap(f=>Oe(f,t,n)),m=o.length-r.length,l=`Line items of ${h(o.length,t?"resource":"changed resource")} in ${M(e.name)}`;return $(l,g(["Line item","Quantity","Unit price","A month"],"lrrr",s)+(m>0?`

… and ${h(m,"more resource")}.`:""))}var Ce=({before:e,after:t})=>(e?.lines.length??0)+(t?.lines.length??0)>0;function Oe(e,t,n){let o=e.after??e.before;if(o===void 0)return[];let r=e.change==="removed"?x(e,n):I(o,n),s=e.change==="changed"&&e.before!==void 0&&!e.delta.eq(0)?` (was ${y(e.before.monthlyCost,n)})`:"",m=[`**${d(e.address)}** ${t||e.change==="changed"?"":e.change.replace("-"," ")}`.trim(),"","",`**${r}**${s}${je(o,n)}`],{shown:l,more:f}=H(o.lines);return[m,...l.map(u=>Se(u,n)),...f===0?[]:[[`*… ${_(f)}*`,"","",""]]]}var je=({contractedCost:e},t)=>e===void 0?"":` (${y(e,t)} after discounts)`;function Se(e,t){let n=[...e.path,e.description+G(e)].map(o=>p(o)).join(" › ");if(e.state==="priced")return[n,p(z(e.quantity,e.unit)),W(e.unitPrice,t),K(e,t)];if(e.state==="usage"){let o=te(e),r=o===void 0?"":`, assumed ${p(o)}`,s=e.assumed===void 0?"":ee(e.assumed.cost,t);return[n,`by usage: ${d(e.usageKey)}${r}`,p(L(e.unitPrice,e.unit,t)),s]}return e.state==="free"?[n,"","","free"]:e.state==="unpriced"?[n,"","",`no price: ${p(e.reason)}`]:[n,"",e.unitPrice===void 0?"":p(L(e.unitPrice,e.unit,t)),`not known: ${p(e.cause.text)}`]}var xe=10,Pe=25;function ut(e,t={}){let{maxLength:n=65e3}=t,o=[De(e),Le(e),qe(e,t),ie(e,t),pe(e,t),fe(e),de(e,t),ae(e,t),Ae(e)].filter(l=>l!==""),r=`

*This comment was too long: the rest stands in the job summary.*`,s=0,m=o.filter(l=>s+l.length+2>n-r.length?!1:(s+=l.length+2,!0));return m.join(`

`)+(m.length<o.length?r:"")}function De(e){let{result:t}=e,n=P(e.findings),{symbol:o,word:r}=re[t],s=n.filter(({level:i})=>i==="fail").length,m=n.filter(({level:i})=>i==="warn").length,l=[s>0&&h(s,"failure"),m>0&&h(m,"warning")].filter(i=>i!==!1).join(", "),u=[e.policies.length===0?"":`${o} Policies ${r}${l===""?"":` (${l})`}.`,...oe(e).map(p)].filter(i=>i!=="");return[`### Cost Guard: ${ke(e)}`,...u.length===0?[]:[u.join(" ")]].join(`

`)}var ke=e=>p(ne(e)).replace(/^\S+(?: \S+)?\/month/,"**$&**");function Le({projects:e,base:t,currency:n}){if(e.length<2||t===void 0)return"";let o=e.filter(({totals:i,inBase:a,inHead:c})=>N(i)||a!==c);if(o.length===0)return"";let r=e.filter(i=>!o.includes(i)),s=[...o].sort((i,a)=>he(a.totals).cmp(he(i.totals))),m=new Set(s.slice(0,Pe)),l=o.filter(i=>m.has(i)).map(i=>{let{name:a,totals:c,inBase:C,inHead:O}=i,j=F(c.delta,c.before),ge=C?O?"":" *(removed)*":" *(new)*";return[d(a)+ge,ue(E(i,n),c,"before",n),ue(B(c,n),c,"after",n),`**${Q(c,n)}**${j===void 0||c.delta.eq(0)||c.undecided>0?"":` (${j})`}${c.allocated===void 0||c.allocated.delta.eq(0)?"":`, ${A(c.allocated.delta,n)} allocated`}`,T(c.counts)??""]}),f=[...o.length>m.size?[`${h(o.length-m.size,"more project")} with smaller changes`]:[],...U(r,"other project")].map(i=>`${i}.`),u=f.length===0?"":`

${f.join(" ")}`;return g(["Project","Before","After","Change a month","Not in the figure"],"lrrrl",l)+u}var ue=(e,{allocated:t},n,o)=>t===void 0?e:`${e} + ${y(t[n],o)} allocated`,he=({delta:e,allocated:t})=>e.abs().plus(t?.delta.abs()??0),ve=(e,t)=>t.delta.abs().cmp(e.delta.abs());function qe({projects:e,base:t,currency:n},o){if(t===void 0)return"";let r=e.flatMap(a=>a.resources.map(c=>({project:a,diff:c}))).filter(({diff:a})=>!a.delta.eq(0)).sort((a,c)=>ve(a.diff,c.diff)),s=e.flatMap(a=>a.resources.filter(c=>c.undecided>0&&c.delta.eq(0)).map(c=>({project:a,diff:c})));if(r.length===0&&s.length===0)return"";let m=r.slice(0,xe),l=({project:a,diff:c})=>[`${D(c,o)}${e.length>1?` in ${d(a.name)}`:""}`,x(c,n).replace(/^[+-](?:[A-Z]+ )?\S+/,"**$&**"),S(c,d)],f=r.length-m.length,u=[...m,...s.slice(0,5)].map(l),i=f>0?`

${h(f,"more resource")} change the cost: see all line items below.`.replace("1 more resource change","1 more resource changes"):"";return`**What drives it**

${g(["Resource","Change a month","Why"],"lrl",u)}${i}`}function Ae(e){let{tables:t,totals:n}=e,o=t.map(({table:m,sources:l})=>`* ${d(m)}: ${l.map(({source:f,date:u})=>`${p(f)} (${u})`).join(", ")}`),r=se(e);return t.length===0?n.after.eq(0)?"":`<sub>${r}</sub>`:$("Where the prices come from",`${o.join(`
`)}

The sources by name: \`pricing-data/manifest.json\`; for one resource: \`cost-guard explain ADDRESS\`.

${r}`)}export{ut as a};
