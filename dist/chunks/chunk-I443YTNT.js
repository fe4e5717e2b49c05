import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as S}from"./chunk-RRD35ZE4.js";import{a as ee}from"./chunk-UPJAE5MJ.js";import{a as _,b as G,c as H,d as K,e as N,f as V,g as X,h as Y}from"./chunk-ASREIGO5.js";import{b as Z,f as J}from"./chunk-4ILWPB6I.js";import{a as f,b as y,c as u,d as R,e as g,f as $,h,j as A,k as M,n as W,o as F,p as j,q as T,t as I,u as L,v as E,w as Q,x as U,y as z,z as B}from"./chunk-THHEOO7R.js";import{e as w,f as D,h as q}from"./chunk-YFD3KLLV.js";import{a as b}from"./chunk-KKSJ6KF6.js";var O=10;function te(e){return G(e).map(t=>fe(e,t)).filter(t=>t!=="").join(`

`)}function fe(e,t){let o=[_(t),H(t)].filter(a=>a!=="").map(f),n=N(e,t),r=[...n.slice(0,O).map(({address:a,project:p,text:l})=>[`${u(a)} in ${u(p)}`,f(l)]),...K(t).filter(({workload:a})=>!n.some(({address:p,text:l})=>p===a&&l.startsWith("does not fit"))).slice(0,O).map(({workload:a,text:p})=>[u(a),f(p)])];if(o.length===0&&r.length===0&&t.assumptions.length===0)return"";let i=n.length>O?`

${n.length-O} more workloads change.`:"",c=r.length===0?"":`

${g(["Workload","What it does to the nodes"],"ll",r)}${i}`,m=t.assumptions.length===0?"":`

<sub>${t.assumptions.map(f).join(" ")}</sub>`;return`**Cluster ${u(t.name)}** ${o.join("; ")}${c}${m}`}var pe={error:"❌",warning:"⚠️",note:"ℹ️"},v=30;function oe({diagnostics:e},t){if(e.length===0)return"";let o=e.filter(({severity:i})=>i==="error"),n=e.filter(({severity:i})=>i!=="error"),r=[];return o.length>0&&r.push(`**Could not be read**

${ne(o,t)}`),n.length>0&&r.push($(h(n.length,"remark"),ne(n,t))),r.join(`

`)}function ne(e,{fileUrl:t}){return[...e.slice(0,v).map(({severity:n,message:r,location:i,hint:c,count:m})=>{let a=i===void 0?"":` ${R(f(b(i)),t?.(i))}`;return`* ${pe[n]}${a} ${y(r)}${m===void 0?"":` (${m} times)`}${c===void 0?"":` *${y(c)}*`}`}),...e.length>v?[`* … ${e.length-v} more`]:[]].join(`
`)}var se={fail:"❌",warn:"⚠️",note:"ℹ️",pass:"✅"},k=12;function ie({findings:e,projects:t,currency:o},n){let r=t.length>1,i=S(e),c=i.filter(s=>s.level!=="note"&&s.exempted===void 0),m=i.filter(s=>s.level==="note"||s.exempted!==void 0),a=c.slice(0,k).map(s=>re(s,r,o,n)),p=[...c.slice(k),...m],l=[];return a.length>0&&l.push(`**To do**

${a.join(`
`)}`),p.length>0&&l.push($(c.length>k?`${h(p.length,"more finding")}`:h(p.length,"note"),p.map(s=>re(s,r,o,n)).join(`
`))),l.join(`

`)}function re(e,t,o,{fileUrl:n}){let{location:r,address:i,monthlyCost:c,exempted:m}=e,a=t&&e.project!==void 0?` in ${u(e.project)}`:"",p=i===void 0?"":` ${u(i)}`,l=r===void 0?"":` ${R(f(b({file:r.file,line:r.line})),n?.(r))}`,s=c===void 0||c.eq(0)||i===void 0?"":` — ${w(c,o)}/month stands behind it.`,d=e.fix===void 0?"":` **Fix:** ${y(e.fix)}`,x=e.ahead===void 0?"":` *(${f(e.ahead)})*`,C=e.age==="existing"?" *(was there before)*":e.age==="worsened"?" *(made worse)*":"",P=m===void 0?"":` *(exempted by ${f(m.owner)}, ${h(m.daysLeft,"day")} left: ${f(m.reason)})*`;return`* ${se[e.level]} **${f(e.policy)}**${p}${l}${a}: ${y(e.message)}${s}${d}${C}${x}${P}`}function ce({policies:e}){if(e.length===0)return"";let t=e.map(o=>[se[o.result],u(o.policy),f(o.stage),y(o.summary)+ue(o)]);return $(h(e.length,"policy","policies"),g(["","Policy","Stage","State"],"clll",t))}var ue=({message:e,result:t})=>e===void 0||t==="pass"?"":` · ${y(e)}`;var de=60;function ae(e,t){return e.projects.map(n=>he(n,e.base===void 0,e.currency)).filter(n=>n!=="").join(`

`)}function he(e,t,o){let n=e.resources.filter(a=>(t||a.change!=="unchanged")&&$e(a));if(n.length===0)return"";let r=n.slice(0,de),i=r.flatMap(a=>we(a,t,o)),c=n.length-r.length,m=`Line items of ${h(n.length,t?"resource":"changed resource")} in ${ge(e.name)}`;return $(m,g(["Line item","Quantity","Unit price","A month"],"lrrr",i)+(c>0?`

… and ${h(c,"more resource")}.`:""))}var ge=e=>e.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;"),$e=({before:e,after:t})=>(e?.lines.length??0)+(t?.lines.length??0)>0;function we(e,t,o){let n=e.after??e.before;if(n===void 0)return[];let r=e.change==="removed"?j(e,o):F(n,o),i=e.change==="changed"&&e.before!==void 0&&!e.delta.eq(0)?` (was ${w(e.before.monthlyCost,o)})`:"",c=[`**${u(e.address)}** ${t||e.change==="changed"?"":e.change.replace("-"," ")}`.trim(),"","",`**${r}**${i}${ye(n,o)}`],{shown:m,more:a}=E(n.lines);return[c,...m.map(p=>be(p,o)),...a===0?[]:[[`*… ${Q(a)}*`,"","",""]]]}var ye=({contractedCost:e},t)=>e===void 0?"":` (${w(e,t)} after discounts)`;function be(e,t){let o=[...e.path,e.description+U(e)].map(n=>f(n)).join(" › ");if(e.state==="priced")return[o,f(I(e.quantity,e.unit)),q(e.unitPrice,t),z(e,t)];if(e.state==="usage"){let n=J(e),r=n===void 0?"":`, assumed ${f(n)}`,i=e.assumed===void 0?"":Z(e.assumed.cost,t);return[o,`by usage: ${u(e.usageKey)}${r}`,f(L(e.unitPrice,e.unit,t)),i]}return e.state==="free"?[o,"","","free"]:e.state==="unpriced"?[o,"","",`no price: ${f(e.reason)}`]:[o,"",e.unitPrice===void 0?"":f(L(e.unitPrice,e.unit,t)),`not known: ${f(e.cause.text)}`]}var Re=10,Ce=25;function st(e,t={}){let{maxLength:o=65e3}=t,n=[je(e),Oe(e),Pe(e,t),te(e),ie(e,t),ce(e),ae(e,t),oe(e,t),Le(e)].filter(m=>m!==""),r=`

*This comment was too long: the rest stands in the job summary.*`,i=0,c=n.filter(m=>i+m.length+2>o-r.length?!1:(i+=m.length+2,!0));return c.join(`

`)+(c.length<n.length?r:"")}function je(e){let{result:t}=e,o=S(e.findings),{symbol:n,word:r}=Y[t],i=o.filter(({level:l})=>l==="fail").length,c=o.filter(({level:l})=>l==="warn").length,m=[i>0&&h(i,"failure"),c>0&&h(c,"warning")].filter(l=>l!==!1).join(", "),p=[e.policies.length===0?"":`${n} Policies ${r}${m===""?"":` (${m})`}.`,...X(e).map(f)].filter(l=>l!=="");return[`### Cost Guard: ${Se(e)}`,...p.length===0?[]:[p.join(" ")]].join(`

`)}var Se=e=>f(V(e)).replace(/^\S+(?: \S+)?\/month/,"**$&**");function Oe({projects:e,base:t,currency:o}){if(e.length<2||t===void 0)return"";let n=e.filter(({totals:l,inBase:s,inHead:d})=>B(l)||s!==d),r=e.length-n.length;if(n.length===0)return"";let i=[...n].sort((l,s)=>le(s.totals).cmp(le(l.totals))),c=new Set(i.slice(0,Ce)),m=n.filter(l=>c.has(l)).map(({name:l,totals:s,inBase:d,inHead:x})=>{let C=M(s.delta,s.before),P=d?x?"":" *(removed)*":" *(new)*";return[u(l)+P,me(w(s.before,o),s,"before",o),me(T(s,o),s,"after",o),`**${D(s.delta,o)}**${C===void 0||s.delta.eq(0)||s.undecided>0?"":` (${C})`}${s.allocated===void 0?"":`, ${D(s.allocated.delta,o)} allocated`}`,A(s.counts)??""]}),a=[n.length>c.size&&`${h(n.length-c.size,"more project")} with smaller changes.`,r>0&&`${h(r,"other project")} without a change in cost.`].filter(l=>l!==!1),p=a.length===0?"":`

${a.join(" ")}`;return g(["Project","Before","After","Change a month","Not in the figure"],"lrrrl",m)+p}var me=(e,{allocated:t},o,n)=>t===void 0?e:`${e} + ${w(t[o],n)} allocated`,le=({delta:e,allocated:t})=>e.abs().plus(t?.delta.abs()??0),xe=(e,t)=>t.delta.abs().cmp(e.delta.abs());function Pe({projects:e,base:t,currency:o},n){if(t===void 0)return"";let r=e.flatMap(s=>s.resources.map(d=>({project:s,diff:d}))).filter(({diff:s})=>!s.delta.eq(0)).sort((s,d)=>xe(s.diff,d.diff)),i=e.flatMap(s=>s.resources.filter(d=>d.undecided>0&&d.delta.eq(0)).map(d=>({project:s,diff:d})));if(r.length===0&&i.length===0)return"";let c=r.slice(0,Re),m=({project:s,diff:d})=>[`${De(d,n)}${e.length>1?` in ${u(s.name)}`:""}`,j(d,o).replace(/^[+-](?:[A-Z]+ )?\S+/,"**$&**"),W(d,u)],a=r.length-c.length,p=[...c,...i.slice(0,5)].map(m),l=a>0?`

${h(a,"more resource")} change the cost: see all line items below.`.replace("1 more resource change","1 more resource changes"):"";return`**What drives it**

${g(["Resource","Change a month","Why"],"lrl",p)}${l}`}function De({address:e,before:t,after:o},{fileUrl:n}){let r=(o??t)?.resource.location;if(r===void 0||o===void 0)return u(e);let i=b({file:r.file,line:r.line});return`${u(e)} ${n===void 0?f(i):R(f(i),n(r))}`}function Le(e){let{tables:t,totals:o}=e,n=t.map(({table:c,sources:m})=>`* ${u(c)}: ${m.map(({source:a,date:p})=>`${f(a)} (${p})`).join(", ")}`),r=ee(e);return t.length===0?o.after.eq(0)?"":`<sub>${r}</sub>`:$("Where the prices come from",`${n.join(`
`)}

The sources by name: \`pricing-data/manifest.json\`; for one resource: \`cost-guard explain ADDRESS\`.

${r}`)}export{st as a};
