import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var r=class{cause;reference;standIn;constructor(e,a,o){this.cause=e,this.reference=a,this.standIn=o}},i=n=>n instanceof r,t=class{cause;constructor(e){this.cause=e}},s=class{key;constructor(e){this.key=e}};export{r as a,i as b,t as c,s as d};
