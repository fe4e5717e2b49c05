import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as S}from"./chunk-RRD35ZE4.js";import{a as J}from"./chunk-VUYXVCVE.js";import{a as U,b as B,c as _,d as G,e as N,f as Z,g as z}from"./chunk-MUP2KMWY.js";import{b as H,f as K}from"./chunk-T64THZYQ.js";import{a,b as w,c as p,d as b,e as g,f as $,h,j as v,k,n as q,o as A,p as C,q as M,s as W,t as O,u as F,v as I,w as E,x as Q,y as T}from"./chunk-MA6H4AI7.js";import{e as y,f as D,h as L}from"./chunk-OKKFIW2L.js";import{a as R}from"./chunk-KKSJ6KF6.js";var j=10;function V(e){return(e.clusters??[]).map(t=>me(e,t)).filter(t=>t!=="").join(`

`)}function me(e,t){let o=[U(t),B(t)].filter(i=>i!=="").map(a),n=G(e,t),r=[...n.slice(0,j).map(({address:i,project:c,text:f})=>[`${p(i)} in ${p(c)}`,a(f)]),..._(t).filter(({workload:i})=>!n.some(({address:c,text:f})=>c===i&&f.startsWith("does not fit"))).slice(0,j).map(({workload:i,text:c})=>[p(i),a(c)])];if(o.length===0&&r.length===0)return"";let s=n.length>j?`

${n.length-j} more workloads change.`:"",m=r.length===0?"":`

${g(["Workload","What it does to the nodes"],"ll",r)}${s}`;return`**Cluster ${p(t.name)}** ${o.join("; ")}${m}`}var ae={error:"❌",warning:"⚠️",note:"ℹ️"},x=30;function Y({diagnostics:e},t){if(e.length===0)return"";let o=e.filter(({severity:s})=>s==="error"),n=e.filter(({severity:s})=>s!=="error"),r=[];return o.length>0&&r.push(`**Could not be read**

${X(o,t)}`),n.length>0&&r.push($(h(n.length,"remark"),X(n,t))),r.join(`

`)}function X(e,{fileUrl:t}){return[...e.slice(0,x).map(({severity:n,message:r,location:s,hint:m,count:i})=>{let c=s===void 0?"":` ${b(a(R(s)),t?.(s))}`;return`* ${ae[n]}${c} ${w(r)}${i===void 0?"":` (${i} times)`}${m===void 0?"":` *${w(m)}*`}`}),...e.length>x?[`* … ${e.length-x} more`]:[]].join(`
`)}var te={fail:"❌",warn:"⚠️",note:"ℹ️",pass:"✅"},P=12;function ne({findings:e,projects:t,currency:o},n){let r=t.length>1,s=S(e),m=s.filter(l=>l.level!=="note"&&l.exempted===void 0),i=s.filter(l=>l.level==="note"||l.exempted!==void 0),c=m.slice(0,P).map(l=>ee(l,r,o,n)),f=[...m.slice(P),...i],u=[];return c.length>0&&u.push(`**To do**

${c.join(`
`)}`),f.length>0&&u.push($(m.length>P?`${h(f.length,"more finding")}`:h(f.length,"note"),f.map(l=>ee(l,r,o,n)).join(`
`))),u.join(`

`)}function ee(e,t,o,{fileUrl:n}){let{location:r,address:s,monthlyCost:m,exempted:i}=e,c=t&&e.project!==void 0?` in ${p(e.project)}`:"",f=s===void 0?"":` ${p(s)}`,u=r===void 0?"":` ${b(a(R({file:r.file,line:r.line})),n?.(r))}`,l=m===void 0||m.eq(0)||s===void 0?"":` — ${y(m,o)}/month stands behind it.`,d=e.fix===void 0?"":` **Fix:** ${w(e.fix)}`,se=e.ahead===void 0?"":` *(${a(e.ahead)})*`,ie=e.age==="existing"?" *(was there before)*":e.age==="worsened"?" *(made worse)*":"",ce=i===void 0?"":` *(exempted by ${a(i.owner)}, ${h(i.daysLeft,"day")} left: ${a(i.reason)})*`;return`* ${te[e.level]} **${a(e.policy)}**${f}${u}${c}: ${w(e.message)}${l}${d}${ie}${se}${ce}`}function oe({policies:e}){if(e.length===0)return"";let t=e.map(o=>[te[o.result],p(o.policy),a(o.stage),w(o.summary)+le(o)]);return $(h(e.length,"policy","policies"),g(["","Policy","Stage","State"],"clll",t))}var le=({message:e,result:t})=>e===void 0||t==="pass"?"":` · ${w(e)}`;var fe=60;function re(e,t){return e.projects.map(n=>pe(n,e.base===void 0,e.currency)).filter(n=>n!=="").join(`

`)}function pe(e,t,o){let n=e.resources.filter(c=>(t||c.change!=="unchanged")&&de(c));if(n.length===0)return"";let r=n.slice(0,fe),s=r.flatMap(c=>he(c,t,o)),m=n.length-r.length,i=`Line items of ${h(n.length,t?"resource":"changed resource")} in ${ue(e.name)}`;return $(i,g(["Line item","Quantity","Unit price","A month"],"lrrr",s)+(m>0?`

… and ${h(m,"more resource")}.`:""))}var ue=e=>e.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;"),de=({before:e,after:t})=>(e?.lines.length??0)+(t?.lines.length??0)>0;function he(e,t,o){let n=e.after??e.before;if(n===void 0)return[];let r=e.change==="removed"?C(e,o):A(n,o),s=e.change==="changed"&&e.before!==void 0&&!e.delta.eq(0)?` (was ${y(e.before.monthlyCost,o)})`:"",m=[`**${p(e.address)}** ${t||e.change==="changed"?"":e.change.replace("-"," ")}`.trim(),"","",`**${r}**${s}${ge(n,o)}`],{shown:i,more:c}=F(n.lines);return[m,...i.map(f=>$e(f,o)),...c===0?[]:[[`*… ${I(c)}*`,"","",""]]]}var ge=({contractedCost:e},t)=>e===void 0?"":` (${y(e,t)} after discounts)`;function $e(e,t){let o=[...e.path,e.description+E(e)].map(n=>a(n)).join(" › ");if(e.state==="priced")return[o,a(W(e.quantity,e.unit)),L(e.unitPrice,t),Q(e,t)];if(e.state==="usage"){let n=K(e),r=n===void 0?"":`, assumed ${a(n)}`,s=e.assumed===void 0?"":H(e.assumed.cost,t);return[o,`by usage: ${p(e.usageKey)}${r}`,a(O(e.unitPrice,e.unit,t)),s]}return e.state==="free"?[o,"","","free"]:e.state==="unpriced"?[o,"","",`no price: ${a(e.reason)}`]:[o,"",e.unitPrice===void 0?"":a(O(e.unitPrice,e.unit,t)),`not known: ${a(e.cause.text)}`]}var we=10;function tt(e,t={}){let{maxLength:o=65e3}=t,n=[ye(e),be(e),Se(e,t),V(e),ne(e,t),oe(e),re(e,t),Y(e,t),Oe(e)].filter(i=>i!==""),r=`

*This comment was too long: the rest stands in the job summary.*`,s=0,m=n.filter(i=>s+i.length+2>o-r.length?!1:(s+=i.length+2,!0));return m.join(`

`)+(m.length<n.length?r:"")}function ye(e){let{result:t}=e,o=S(e.findings),{symbol:n,word:r}=z[t],s=o.filter(({level:u})=>u==="fail").length,m=o.filter(({level:u})=>u==="warn").length,i=[s>0&&h(s,"failure"),m>0&&h(m,"warning")].filter(u=>u!==!1).join(", "),f=[e.policies.length===0?"":`${n} Policies ${r}${i===""?"":` (${i})`}.`,...Z(e).map(a)].filter(u=>u!=="");return[`### Cost Guard: ${Re(e)}`,...f.length===0?[]:[f.join(" ")]].join(`

`)}var Re=e=>a(N(e)).replace(/^\S+(?: \S+)?\/month/,"**$&**");function be({projects:e,base:t,currency:o}){if(e.length<2||t===void 0)return"";let n=e.filter(({totals:i,inBase:c,inHead:f})=>T(i)||c!==f),r=e.length-n.length;if(n.length===0)return"";let s=n.map(({name:i,totals:c,inBase:f,inHead:u})=>{let l=k(c.delta,c.before),d=f?u?"":" *(removed)*":" *(new)*";return[p(i)+d,y(c.before,o),M(c,o),`**${D(c.delta,o)}**${l===void 0||c.delta.eq(0)||c.undecided>0?"":` (${l})`}`,v(c.counts)??""]}),m=r===0?"":`

${h(r,"other project")} without a change in cost.`;return g(["Project","Before","After","Change a month","Not in the figure"],"lrrrl",s)+m}var Ce=(e,t)=>t.delta.abs().cmp(e.delta.abs());function Se({projects:e,base:t,currency:o},n){if(t===void 0)return"";let r=e.flatMap(l=>l.resources.map(d=>({project:l,diff:d}))).filter(({diff:l})=>!l.delta.eq(0)).sort((l,d)=>Ce(l.diff,d.diff)),s=e.flatMap(l=>l.resources.filter(d=>d.undecided>0&&d.delta.eq(0)).map(d=>({project:l,diff:d})));if(r.length===0&&s.length===0)return"";let m=r.slice(0,we),i=({project:l,diff:d})=>[`${je(d,n)}${e.length>1?` in ${p(l.name)}`:""}`,C(d,o).replace(/^[+-](?:[A-Z]+ )?\S+/,"**$&**"),q(d,p)],c=r.length-m.length,f=[...m,...s.slice(0,5)].map(i),u=c>0?`

${h(c,"more resource")} change the cost: see all line items below.`.replace("1 more resource change","1 more resource changes"):"";return`**What drives it**

${g(["Resource","Change a month","Why"],"lrl",f)}${u}`}function je({address:e,before:t,after:o},{fileUrl:n}){let r=(o??t)?.resource.location;if(r===void 0||o===void 0)return p(e);let s=R({file:r.file,line:r.line});return`${p(e)} ${n===void 0?a(s):b(a(s),n(r))}`}function Oe(e){let{tables:t,totals:o}=e,n=t.map(({table:m,sources:i})=>`* ${p(m)}: ${i.map(({source:c,date:f})=>`${a(c)} (${f})`).join(", ")}`),r=J(e);return t.length===0?o.after.eq(0)?"":`<sub>${r}</sub>`:$("Where the prices come from",`${n.join(`
`)}

The sources by name: \`pricing-data/manifest.json\`; for one resource: \`cost-guard explain ADDRESS\`.

${r}`)}export{tt as a};
