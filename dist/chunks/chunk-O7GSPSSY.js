import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var n=class{cause;reference;constructor(e,s){this.cause=e,this.reference=s}},a=r=>r instanceof n,t=class{cause;constructor(e){this.cause=e}},o=class{key;constructor(e){this.key=e}};export{n as a,a as b,t as c,o as d};
