import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-JBXN7XAY.js";import"./chunk-55CDFFVJ.js";export{a as GitError,c as gitEnvironment,d as gitText,b as runGit};
