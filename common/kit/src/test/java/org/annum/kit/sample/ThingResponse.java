package org.annum.kit.sample;

import java.util.UUID;

record ThingResponse(UUID id, String name, long version) {}
