import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var r=class{cause;reference;parts;constructor(e,s,o){this.cause=e,this.reference=s,this.parts=o}},i=n=>n instanceof r,t=class{cause;constructor(e){this.cause=e}},a=class{key;constructor(e){this.key=e}};export{r as a,i as b,t as c,a as d};
