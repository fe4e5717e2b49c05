import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as t}from"./chunk-O7GSPSSY.js";function i(o,r){try{return o()}catch(n){if(n instanceof t)return r;throw n}}export{i as a};
