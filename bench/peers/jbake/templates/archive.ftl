<#include "header.ftl">
<h1>Stikkord A–Å</h1>
<ul>
<#list published_posts as post><li><a href="${content.rootpath}${post.uri}">${post.title}</a></li></#list>
</ul>
<#include "footer.ftl">
