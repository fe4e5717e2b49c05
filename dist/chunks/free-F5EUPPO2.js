import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-55CDFFVJ.js";var e=["kubernetes:NodePool"];export{e as kubernetesFreeTypes};
