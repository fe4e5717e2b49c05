import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=o=>`volume ${typeof o=="string"?o:""}`.trim();export{t as a};
